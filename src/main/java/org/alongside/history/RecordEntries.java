package org.alongside.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
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

    long add(RecordedAct act, CurrentActor.Actor actor) {
        return jdbc.sql("""
            select record_append(:at, :kind, :who, :roles, :onBehalfOf, :reference, :act, :facts::jsonb, :model,
                                 cast(:version as integer), :words)
            """)
                .param("at", Timestamp.from(clock.instant()))
                .param("kind", actor.kind().name())
                .param("who", actor.account(), Types.OTHER)
                .param("roles", act.role() == null ? actor.roles() : act.role(), Types.VARCHAR)
                .param("onBehalfOf", act.onBehalfOf(), Types.OTHER)
                .param("reference", act.reference(), Types.VARCHAR)
                .param("act", act.code())
                .param("facts", json.writeValueAsString(act.facts()))
                .param("model", act.model(), Types.VARCHAR)
                .param("version", act.modelVersion(), Types.INTEGER)
                .param("words", act.words(), Types.VARCHAR)
                .query(Long.class)
                .single();
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
        return jdbc.sql("select record_erase_words(:reference, :now)")
                .param("reference", reference)
                .param("now", Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
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
