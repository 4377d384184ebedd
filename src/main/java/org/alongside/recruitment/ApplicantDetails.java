package org.alongside.recruitment;

import java.sql.Array;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.person.Format;
import org.alongside.person.Needs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores applications and, separately, needs and self-described groups. */
@Component
class ApplicantDetails {

    private final JdbcClient sql;

    ApplicantDetails(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @return false when this person has already applied in this case
     */
    boolean add(UUID id, UUID callOut, String reference, Applicant applicant, Instant now) {
        boolean added = sql.sql("""
                                insert into application
                                    (id, call_out, reference, name, email, phone, postal_address, why, applied_at, state, version)
                                values (:id, :callOut, :reference, :name, :email, :phone, :postalAddress, :why, :now, 'APPLIED', 0)
                                on conflict do nothing""")
                        .param("id", id)
                        .param("callOut", callOut)
                        .param("reference", reference)
                        .param("name", applicant.name())
                        .param("email", applicant.email())
                        .param("phone", applicant.phone())
                        .param("postalAddress", applicant.postalAddress())
                        .param("why", applicant.why())
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
        if (added) {
            addNeeds(id, applicant.needs());
            applicant.groups().forEach(group -> addGroup(id, group));
        }
        return added;
    }

    void agreed(UUID application, String wording) {
        sql.sql("update application set consent_wording = :wording where id = :id")
                .param("wording", wording)
                .param("id", application)
                .update();
    }

    private void addNeeds(UUID id, Needs needs) {
        sql.sql("""
                        insert into application_needs
                            (application, formats, communication, physical_access, support_person, times)
                        values (:id, :formats, :communication, :physicalAccess, :supportPerson, :times)""")
                .param("id", id)
                .param("formats", needs.formats().stream().map(Enum::name).toArray(String[]::new))
                .param("communication", needs.communication())
                .param("physicalAccess", needs.physicalAccess())
                .param("supportPerson", needs.supportPerson())
                .param("times", needs.times())
                .update();
    }

    private void addGroup(UUID id, String group) {
        sql.sql("insert into application_group (application, group_name) values (:id, :group) on conflict do nothing")
                .param("id", id)
                .param("group", group)
                .update();
    }

    /** The applicant's stated needs, from which their passport starts. */
    Needs needs(UUID application) {
        return sql.sql("select * from application_needs where application = :id")
                .param("id", application)
                .query((row, number) -> {
                    Array formats = row.getArray("formats");
                    return new Needs(
                            Stream.of((String[]) formats.getArray())
                                    .map(Format::valueOf)
                                    .toList(),
                            row.getString("communication"),
                            row.getString("physical_access"),
                            row.getString("support_person"),
                            row.getString("times"));
                })
                .optional()
                .orElse(Needs.NONE);
    }

    void forgetNeeds(UUID application) {
        sql.sql("delete from application_needs where application = :id")
                .param("id", application)
                .update();
    }

    /** The number of applications in these states that name each group. Groups not named are absent. */
    Map<String, Integer> groups(String reference, Collection<ApplicationState> states) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        List<String> names = states.stream().map(Enum::name).toList();
        sql.sql("""
                        select g.group_name, count(*) as people
                        from application_group g join application a on a.id = g.application
                        where a.reference = :reference and a.state in (:states)
                        group by g.group_name""").param("reference", reference).param("states", names).query(row -> {
            counts.put(row.getString("group_name"), row.getInt("people"));
        });
        return counts;
    }
}
