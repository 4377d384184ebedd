package org.alongside.workshop;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The numbers of people consulted by partners for a case. */
@Component
@Transactional
public class PartnerFigures {

    private final JdbcClient sql;
    private final CaseRecord record;
    private final Clock clock;

    PartnerFigures(JdbcClient sql, CaseRecord record, Clock clock) {
        this.sql = sql;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Adds a figure.
     *
     * @param formKey the form's idempotency key: a resubmission is added once
     */
    public void add(String reference, UUID formKey, PartnerFigure figure) {
        int added = sql.sql("""
                        insert into asked_by_partner (id, form_key, reference, partner, people, asked_on, how, recorded_at)
                        values (:id, :formKey, :reference, :partner, :people, :askedOn, :how, :now)
                        on conflict (form_key) do nothing""")
                .param("id", UUID.randomUUID())
                .param("formKey", formKey)
                .param("reference", reference)
                .param("partner", figure.partner())
                .param("people", figure.people())
                .param("askedOn", Date.valueOf(figure.askedOn()))
                .param("how", figure.how())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (added > 0) {
            record.write(RecordedAct.on(reference, "asked-by-partner")
                    .fact(figure.people())
                    .fact(figure.askedOn()));
        }
    }

    @Transactional(readOnly = true)
    public List<PartnerFigure> of(String reference) {
        return sql.sql("select partner, people, asked_on, how from asked_by_partner where reference = :reference"
                        + " order by asked_on, recorded_at")
                .param("reference", reference)
                .query((row, number) -> new PartnerFigure(
                        row.getString("partner"),
                        row.getInt("people"),
                        row.getDate("asked_on").toLocalDate(),
                        row.getString("how")))
                .list();
    }
}
