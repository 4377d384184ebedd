package org.alongside.contribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.text.SearchText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads contributions for pages and letters, one statement per list. */
@Repository
class ContributionQueries {

    private static final String SELECT = "select c.*, w.words, w.said_by, w.email from contribution c"
            + " left join contribution_words w on w.contribution = c.id ";

    private final JdbcClient jdbc;

    ContributionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ContributionView> find(String reference, int number) {
        return jdbc.sql(SELECT + "where c.reference = ? and c.number = ?")
                .param(reference)
                .param(number)
                .query(ContributionQueries::said)
                .optional();
    }

    List<ContributionView> of(String reference) {
        return jdbc.sql(SELECT + "where c.reference = ? order by c.number")
                .param(reference)
                .query(ContributionQueries::said)
                .list();
    }

    List<ContributionView> by(String reference, UUID account) {
        return jdbc.sql(SELECT + "where c.reference = ? and c.account = ? order by c.number")
                .param(reference)
                .param(account)
                .query(ContributionQueries::said)
                .list();
    }

    /** One page, in either direction, by the unique index on (reference, number). */
    List<ContributionView> find(String reference, ContributionSearch search, int atMost) {
        return jdbc.sql(SELECT + where(search)
                        + (search.beyond() == 0
                                ? ""
                                : " and c.number " + (search.newestFirst() ? "<" : ">") + " :beyond")
                        + " order by c.number " + (search.newestFirst() ? "desc" : "asc") + " limit :atMost")
                .param("reference", reference)
                .param("patterns", SearchText.patterns(search.words()))
                .param("beyond", search.beyond())
                .param("atMost", atMost)
                .query(ContributionQueries::said)
                .list();
    }

    int count(String reference, ContributionSearch search) {
        return jdbc.sql("select count(*) from contribution c left join contribution_words w on w.contribution = c.id "
                        + where(search))
                .param("reference", reference)
                .param("patterns", SearchText.patterns(search.words()))
                .query(Integer.class)
                .single();
    }

    AnswerProgress progress(String reference) {
        return jdbc.sql("select count(outcome) as answered, count(*) as all_said from contribution where reference = ?")
                .param(reference)
                .query((row, at) -> new AnswerProgress(row.getInt("answered"), row.getInt("all_said")))
                .single();
    }

    private static String where(ContributionSearch search) {
        return "where c.reference = :reference"
                + " and w.search like all (cast(:patterns as text[]))"
                + switch (search.answered()) {
                    case ALL -> "";
                    case NO -> " and c.outcome is null";
                    case YES -> " and c.outcome is not null";
                };
    }

    private static ContributionView said(ResultSet row, int at) throws SQLException {
        return new ContributionView(
                row.getString("reference"),
                row.getInt("number"),
                row.getString("words"),
                Occasion.valueOf(row.getString("occasion")),
                row.getObject("workshop", UUID.class),
                row.getObject("said_on", LocalDate.class),
                row.getObject("account", UUID.class),
                row.getString("said_by"),
                row.getObject("people", Integer.class),
                row.getString("email"),
                row.getBoolean("anonymous"),
                response(row),
                instant(row, "told_at"),
                oneOf(ToldHow.class, row.getString("told_how")),
                oneOf(PromiseKept.class, row.getString("kept")),
                row.getString("kept_words"));
    }

    private static @Nullable Response response(ResultSet row) throws SQLException {
        ResponseOutcome outcome = oneOf(ResponseOutcome.class, row.getString("outcome"));
        return outcome == null
                ? null
                : new Response(
                        outcome,
                        row.getString("decision"),
                        row.getString("why"),
                        row.getString("decided_by"),
                        row.getObject("decided_on", LocalDate.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static <E extends Enum<E>> @Nullable E oneOf(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
