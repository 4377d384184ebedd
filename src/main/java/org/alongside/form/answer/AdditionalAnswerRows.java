package org.alongside.form.answer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.form.answer.AdditionalAnswers.Additional;
import org.alongside.form.definition.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of additional answers. */
@Component
class AdditionalAnswerRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Clock clock;

    AdditionalAnswerRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A submitted form.
     *
     * @param about the subject of its answers
     * @param by who submitted it, null for anonymous answers
     * @param step the activity in the model, null for a form outside processes
     */
    record Sent(
            Collection<String> about,
            @Nullable UUID by,
            @Nullable String step,
            Form form) {}

    List<Additional> about(List<String> about) {
        return query(about).query(AdditionalAnswerRows::additional).list();
    }

    Map<String, List<Additional>> aboutEach(List<String> about) {
        Map<String, List<Additional>> each = new HashMap<>();
        if (!about.isEmpty()) {
            query(about)
                    .query((row, number) -> {
                        Additional answer = additional(row, number);
                        for (String one : (String[]) row.getArray("about").getArray()) {
                            each.computeIfAbsent(one, any -> new ArrayList<>()).add(answer);
                        }
                        return answer;
                    })
                    .list();
        }
        return each;
    }

    /** @param answer as a JSON value */
    void insert(Sent sent, String key, AskedQuestions.Question question, @Nullable Object answer) {
        jdbc.sql("""
                        insert into form_additional_answer (about, form_id, form_title, fingerprint, step, question,
                                                            label, kind, words, answer, answered_by, answered_at)
                        values (:about, :form, :title, :fingerprint, :step, :question,
                                :label, :kind, :words, cast(:answer as jsonb), :by, :now)
                        """)
                .param("about", sent.about().toArray(String[]::new))
                .param("form", sent.form().id())
                .param("title", sent.form().title())
                .param("fingerprint", sent.form().fingerprint())
                .param("step", sent.step())
                .param("question", key)
                .param("label", question.label())
                .param("kind", question.kind())
                .param("words", question.lines().toArray(String[]::new))
                .param("answer", JSON.writeValueAsString(answer).replace("\\u0000", ""))
                .param("by", sent.by())
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
    }

    /** Links answers about one subject to another. */
    void addSubject(String about, String other) {
        jdbc.sql("""
                        update form_additional_answer set about = about || cast(:other as text)
                         where about @> array[cast(:about as text)]
                        """).param("other", other).param("about", about).update();
    }

    int erase(String about) {
        return jdbc.sql("delete from form_additional_answer where about @> array[cast(:about as text)]")
                .param("about", about)
                .update();
    }

    int eraseOf(UUID account) {
        return jdbc.sql("delete from form_additional_answer where answered_by = :account")
                .param("account", account)
                .update();
    }

    private JdbcClient.StatementSpec query(List<String> about) {
        return jdbc.sql("""
                        select a.about, a.form_id, a.form_title, a.label, a.kind, a.words, a.answer, a.answered_at,
                               p.name as display_name
                          from form_additional_answer a left join reporting.account_name p on p.id = a.answered_by
                         where a.about && cast(:about as text[]) order by a.id
                        """).param("about", about.toArray(String[]::new));
    }

    private static Additional additional(ResultSet row, int number) throws SQLException {
        String kind = row.getString("kind");
        List<Additional.File> files = new ArrayList<>();
        if (kind.equals("FILE")) {
            for (Map<String, String> file :
                    JSON.readValue(row.getString("answer"), new TypeReference<List<Map<String, String>>>() {})) {
                files.add(new Additional.File(file.getOrDefault("file", ""), file.getOrDefault("name", "")));
            }
        }
        return new Additional(
                row.getString("form_id"),
                row.getString("form_title"),
                row.getString("label"),
                List.of((String[]) row.getArray("words").getArray()),
                files,
                row.getString("display_name"),
                row.getObject("answered_at", OffsetDateTime.class).toInstant());
    }
}
