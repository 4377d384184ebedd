package org.alongside.person;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.identity.Accounts;
import org.alongside.notification.Recipient;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Access passports: what people need in order to take part. People read and write their own; all other reading goes
 * through {@link #read}, which records the reader and the reason.
 */
@Component
@Transactional
public class Passports {

    private final JdbcClient sql;
    private final People people;
    private final Accounts accounts;
    private final CaseRecord record;
    private final Clock clock;

    Passports(JdbcClient sql, People people, Accounts accounts, CaseRecord record, Clock clock) {
        this.sql = sql;
        this.people = people;
        this.accounts = accounts;
        this.record = record;
        this.clock = clock;
    }

    /** A person's own passport, for that person. */
    @Transactional(readOnly = true)
    public Optional<Needs> own(UUID person) {
        return sql.sql("select * from person_passport where person = :person")
                .param("person", person)
                .query(Passports::needs)
                .optional();
    }

    /** Replaces the person's own passport. */
    public void write(UUID person, Needs needs) {
        Recipient known = accounts.recipient(person);
        // Writing a passport implies taking part and consent to keeping it, with or without an application.
        people.keep(person, known.name(), known.email(), null, clock.instant());
        put(
                person,
                needs,
                "on conflict (person) do update set formats = excluded.formats,"
                        + " communication = excluded.communication, physical_access = excluded.physical_access,"
                        + " support_person = excluded.support_person, times = excluded.times, written_at = excluded.written_at");
        record.write(RecordedAct.apart("passport-written").fact(person));
    }

    /**
     * Saves needs from an application, unless the person has already written a passport while signed in.
     *
     * @return whether they were saved
     */
    public boolean begin(UUID person, Needs needs) {
        return put(person, needs, "on conflict (person) do nothing") > 0;
    }

    /**
     * These people's needs, for staff who make arrangements. Unordered, so that they cannot be matched to a list of
     * names; people without needs are left out. Records the reading in the case history.
     *
     * @param why the purpose, in words that the people concerned may see
     */
    @Transactional(readOnly = true)
    public List<Needs> read(Collection<UUID> people, String reference, String why) {
        if (people.isEmpty()) {
            return List.of();
        }
        // In its own transaction, since the data was read even if the page then fails.
        record.writeOnItsOwn(
                RecordedAct.on(reference, "passport-read").fact(people.size()).because(why));
        return sql
                .sql("select * from person_passport where person in (:people) order by md5(person::text)")
                .param("people", people)
                .query(Passports::needs)
                .list()
                .stream()
                .filter(needs -> !needs.isEmpty())
                .toList();
    }

    /**
     * These people's preferred formats, for automatic use. Records the use and its purpose in the case history; people
     * without preferences are left out.
     */
    public Map<UUID, List<Format>> formats(Collection<UUID> people, String reference, String why) {
        if (people.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<Format>> asked = new HashMap<>();
        sql.sql("select * from person_passport where person in (:people) and cardinality(formats) > 0")
                .param("people", people)
                .query((row, number) -> Map.entry(
                        Objects.requireNonNull(row.getObject("person", UUID.class)),
                        needs(row, number).formats()))
                .list()
                .forEach(each -> asked.put(each.getKey(), each.getValue()));
        if (!asked.isEmpty()) {
            record.write(RecordedAct.on(reference, "passport-read")
                    .fact(asked.size())
                    .because(why));
        }
        return asked;
    }

    private int put(UUID person, Needs needs, String conflict) {
        return sql.sql("insert into person_passport (person, formats, communication, physical_access, support_person,"
                        + " times, written_at) values (:person, :formats, :communication, :physicalAccess,"
                        + " :supportPerson, :times, :now) " + conflict)
                .param("person", person)
                .param("formats", needs.formats().stream().map(Enum::name).toArray(String[]::new))
                .param("communication", needs.communication())
                .param("physicalAccess", needs.physicalAccess())
                .param("supportPerson", needs.supportPerson())
                .param("times", needs.times())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private static Needs needs(ResultSet row, int number) throws SQLException {
        Array formats = row.getArray("formats");
        return new Needs(
                Stream.of((String[]) formats.getArray()).map(Format::valueOf).toList(),
                row.getString("communication"),
                row.getString("physical_access"),
                row.getString("support_person"),
                row.getString("times"));
    }
}
