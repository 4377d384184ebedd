package org.alongside.opportunity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.alongside.text.SearchText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All opportunities for staff: searched, filtered and paged. */
@Component
@Transactional(readOnly = true)
public class OpportunityList {

    /** Both orders are served by the index on the date received. */
    private static final String FROM = """
             from opportunity o
             left join lateral (select outcome, look_again_on from triage t where t.reference = o.reference
                                order by decided_at desc limit 1) latest on true
            where o.search like :pattern and o.search like all (cast(:patterns as text[]))
              and (:outcome = '' or (:outcome = 'UNDECIDED' and latest.outcome is null) or latest.outcome = :outcome)
            """;

    private final JdbcClient jdbc;
    private final AnswerPromise promise;

    OpportunityList(JdbcClient jdbc, AnswerPromise promise) {
        this.jdbc = jdbc;
        this.promise = promise;
    }

    /**
     * A page of the list.
     *
     * @param outcome name of a {@link TriageOutcome}, {@code UNDECIDED}, or empty for all
     * @param after the last reference of the previous page; null for the first
     */
    public List<OpportunityListItem> page(
            String words, String outcome, boolean oldestFirst, @Nullable String after, int size) {
        String order = oldestFirst ? "asc" : "desc";
        String beyond = oldestFirst ? ">" : "<";
        return filter(
                        "select o.reference, o.title, o.received_at, o.answer_by, latest.outcome, latest.look_again_on,"
                                + " (select p.state = 'RUNNING' from reporting.project p where p.reference = o.reference)"
                                + " as running" + FROM
                                + " and (cast(:after as text) is null or (o.received_at, o.reference) " + beyond
                                + " (select received_at, reference from opportunity where reference = :after))"
                                + " order by o.received_at " + order + ", o.reference " + order + " limit :size",
                        words,
                        outcome)
                .param("after", after)
                .param("size", size)
                .query((row, number) -> item(row))
                .list();
    }

    private OpportunityListItem item(ResultSet row) throws SQLException {
        TriageOutcome outcome =
                row.getString("outcome") == null ? null : TriageOutcome.valueOf(row.getString("outcome"));
        LocalDate answerBy = promise.of(
                outcome, row.getObject("answer_by", LocalDate.class), row.getObject("look_again_on", LocalDate.class));
        return new OpportunityListItem(
                row.getString("reference"),
                row.getString("title"),
                row.getTimestamp("received_at").toInstant(),
                outcome,
                row.getBoolean("running") ? answerBy : null);
    }

    /** The number of opportunities on all pages. */
    public int count(String words, String outcome) {
        return filter("select count(*)" + FROM, words, outcome)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec filter(String sql, String words, String outcome) {
        return jdbc.sql(sql)
                .param("pattern", SearchText.longestPattern(words))
                .param("patterns", SearchText.patterns(words))
                .param("outcome", outcome);
    }
}
