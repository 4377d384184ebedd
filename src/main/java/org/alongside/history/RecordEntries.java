package org.alongside.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The insert-only table {@code record_entry}, and the table of reasons. */
@Repository
class RecordEntries {

    private static final String SELECT = """
        select e.id, e.at, e.reference, e.kind, e.who, e.roles, e.on_behalf_of, e.act, e.facts::text as facts,
               e.model, e.model_version, e.words as words_id, w.words
          from record_entry e left join record_words w on w.id = e.words
        """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    RecordEntries(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void add(RecordedAct act, CurrentActor.Actor actor) {
        Timestamp now = Timestamp.from(clock.instant());
        UUID words = null;
        if (act.words() != null) {
            words = UUID.randomUUID();
            jdbc.sql("insert into record_words (id, reference, who, words) values (:id, :reference, :who, :words)")
                    .param("id", words)
                    .param("reference", act.reference())
                    .param("who", actor.account())
                    .param("words", act.words())
                    .update();
        }
        jdbc.sql("""
            insert into record_entry
                (at, kind, who, roles, on_behalf_of, reference, act, facts, model, model_version, words)
            values (:at, :kind, :who, :roles, :onBehalfOf, :reference, :act, :facts::jsonb, :model, :version, :words)
            """)
                .param("at", now)
                .param("kind", actor.kind().name())
                .param("who", actor.account())
                .param("roles", act.role() == null ? actor.roles() : act.role())
                .param("onBehalfOf", act.onBehalfOf())
                .param("reference", act.reference())
                .param("act", act.code())
                .param("facts", json.writeValueAsString(act.facts()))
                .param("model", act.model())
                .param("version", act.modelVersion())
                .param("words", words)
                .update();
    }

    /** One case's entries; served by the index (reference, id). */
    List<Row> of(String reference, boolean newestFirst, int atMost) {
        return jdbc.sql(SELECT + " where e.reference = :reference order by e.id " + (newestFirst ? "desc" : "asc")
                        + " limit :atMost")
                .param("reference", reference)
                .param("atMost", atMost)
                .query(this::row)
                .list();
    }

    List<Row> withCode(String code, int atMost) {
        return jdbc.sql(SELECT + " where e.act = :act order by e.id desc limit :atMost")
                .param("act", code)
                .param("atMost", atMost)
                .query(this::row)
                .list();
    }

    int eraseWords(String reference) {
        return jdbc.sql("update record_words set words = null, who = null, erased_at = :now"
                        + " where reference = :reference and erased_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("reference", reference)
                .update();
    }

    private Row row(ResultSet rows, int number) throws SQLException {
        return new Row(
                rows.getLong("id"),
                rows.getTimestamp("at").toInstant(),
                rows.getString("reference"),
                CurrentActor.Kind.valueOf(rows.getString("kind")),
                rows.getObject("who", UUID.class),
                rows.getString("roles"),
                rows.getObject("on_behalf_of", UUID.class),
                rows.getString("act"),
                json.readValue(rows.getString("facts"), new TypeReference<List<Fact>>() {}),
                rows.getString("model"),
                rows.getObject("model_version", Integer.class),
                rows.getString("words"),
                rows.getObject("words_id") != null && rows.getString("words") == null);
    }

    record Row(
            long id,
            Instant at,
            @Nullable String reference,
            CurrentActor.Kind kind,
            @Nullable UUID who,
            @Nullable String roles,
            @Nullable UUID onBehalfOf,
            String code,
            List<Fact> facts,
            @Nullable String model,
            @Nullable Integer modelVersion,
            @Nullable String words,
            boolean wordsErased) {}
}
