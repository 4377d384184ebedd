package org.alongside.form.answer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.alongside.engine.OptimisticLockRetry;
import org.alongside.form.definition.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers to questions that were added to a form and that no class reads. What a use case has not asked for by the time it
 * has finished is kept here in its transaction, with the question's words, so that nothing that people were asked is lost
 * (docs/adr/0080).
 *
 * <p>An answer belongs to what its form is about and goes with it: {@link #erase} and {@link #eraseOf}.
 */
@Component
public class AdditionalAnswers {

    /** More versions of forms than are in use; then it is learned anew. */
    private static final int MOST = 500;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionOperations transactions;
    private final ObjectProvider<Files> files;
    // Which questions of a version of a form have been seen to be read.
    private final Map<String, Set<String>> read = new ConcurrentHashMap<>();

    AdditionalAnswers(JdbcClient jdbc, Clock clock, TransactionOperations transactions, ObjectProvider<Files> files) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.transactions = transactions;
        this.files = files;
    }

    /**
     * An answer to show.
     *
     * @param form its title
     * @param words line by line
     * @param files those among the answer
     * @param by who answered, null when that is not known or not said
     */
    public record Additional(
            String formId,
            String form,
            String label,
            List<String> words,
            List<File> files,
            @Nullable String by,
            Instant at) {

        /** The same for where it is not said who answered. */
        public Additional withoutName() {
            return new Additional(formId, form, label, words, files, null, at);
        }

        /** A file that was given. */
        public record File(String id, String name) {}
    }

    /**
     * Does what a form asks for, and keeps in the same transaction what that did not read.
     *
     * @param by who answered, null when it is not to be said
     * @param about what the answers belong to, from what {@code act} returned
     */
    public <T> T keeping(
            FormSubmission answers, @Nullable UUID by, Function<T, Collection<String>> about, Supplier<T> act) {
        if (!mayHoldMore(answers)) {
            // Everything it asks has been read before, so the use case opens its own transaction as it needs to.
            T result = act.get();
            keep(about.apply(result), by, null, answers);
            return result;
        }
        T result = OptimisticLockRetry.again(() -> transactions.execute(status -> {
            T done = act.get();
            keep(about.apply(done), by, null, answers);
            return done;
        }));
        if (result == null) {
            throw new IllegalStateException("What a form asks for has a result");
        }
        return result;
    }

    /**
     * Keeps what has not been read. Call it in the transaction of the use case, after it.
     *
     * @param step the element of the model, null for a form that belongs to none
     */
    public void keep(Collection<String> about, @Nullable UUID by, @Nullable String step, FormSubmission answers) {
        answers.asked().ifPresent(asked -> {
            learn(asked.form(), answers);
            if (answers.hasUnread()) {
                transactions.executeWithoutResult(status -> new Keeping(about, by, step, answers, asked).all());
            }
        });
    }

    /**
     * What was answered about any of these, in the order in which it was asked. For templates as well: people who may see the
     * page that shows the form's other answers may see these.
     */
    public List<Additional> about(Object... about) {
        return query(Stream.of(about).map(Object::toString).toList())
                .query(AdditionalAnswers::additional)
                .list();
    }

    /** The same of several people, applications and so on, by each. */
    public Map<String, List<Additional>> aboutEach(Collection<?> about) {
        Map<String, List<Additional>> each = new HashMap<>();
        List<String> asked = about.stream().map(Object::toString).toList();
        if (!asked.isEmpty()) {
            query(asked)
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

    private JdbcClient.StatementSpec query(List<String> about) {
        return jdbc.sql("""
                        select a.about, a.form_id, a.form_title, a.label, a.kind, a.words, a.answer, a.answered_at,
                               p.name as display_name
                          from form_additional_answer a left join reporting.account_name p on p.id = a.answered_by
                         where a.about && cast(:about as text[]) order by a.id
                        """).param("about", about.toArray(String[]::new));
    }

    /** What was answered about one thing belongs to another as well, for example an application's to the person's account. */
    public void alsoAbout(UUID about, UUID other) {
        jdbc.sql(
                        "update form_additional_answer set about = about || cast(:other as text) where about @> array[cast(:about as text)]")
                .param("other", other.toString())
                .param("about", about.toString())
                .update();
    }

    /** Erases what was answered about something, when that goes. */
    public int erase(String about) {
        return jdbc.sql("delete from form_additional_answer where about @> array[cast(:about as text)]")
                .param("about", about)
                .update();
    }

    /** Erases what a person answered, when their words are erased. */
    public int eraseOf(UUID account) {
        return jdbc.sql("delete from form_additional_answer where answered_by = :account")
                .param("account", account)
                .update();
    }

    private boolean mayHoldMore(FormSubmission answers) {
        return answers.asked()
                .map(asked -> !read.getOrDefault(asked.form().fingerprint(), Set.of())
                        .containsAll(answers.answeredQuestions()))
                .orElse(false);
    }

    private void learn(Form form, FormSubmission answers) {
        if (read.size() > MOST) {
            read.clear();
        }
        read.computeIfAbsent(form.fingerprint(), any -> ConcurrentHashMap.newKeySet())
                .addAll(answers.readQuestions());
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

    /** One form's answers on their way into the table. */
    private final class Keeping {
        private final String[] about;
        private final @Nullable UUID by;
        private final @Nullable String step;
        private final FormSubmission answers;
        private final Form form;
        private final Map<String, AskedQuestions.Question> questions;

        Keeping(
                Collection<String> about,
                @Nullable UUID by,
                @Nullable String step,
                FormSubmission answers,
                AskedQuestions asked) {
            this.about = about.toArray(String[]::new);
            this.by = by;
            this.step = step;
            this.answers = answers;
            this.form = asked.form();
            this.questions = asked.questions().get();
        }

        void all() {
            questions.forEach((key, question) -> {
                if (answers.isUnread(key)) {
                    row(key, question, answers.plainValue(key));
                } else {
                    question.parts().forEach((part, inRows) -> {
                        if (answers.isUnread(key, part)) {
                            row(key + "." + part, inRows, answers.plainValues(key, part));
                        }
                    });
                }
            });
            List<UUID> given = answers.files().stream().map(Files.Kept::id).toList();
            if (!given.isEmpty()) {
                files.ifAvailable(keeper -> keeper.sent(given));
            }
        }

        private void row(String key, AskedQuestions.Question question, @Nullable Object value) {
            jdbc.sql("""
                            insert into form_additional_answer (about, form_id, form_title, fingerprint, step, question,
                                                                label, kind, words, answer, answered_by, answered_at)
                            values (:about, :form, :title, :fingerprint, :step, :question,
                                    :label, :kind, :words, cast(:answer as jsonb), :by, :now)
                            """)
                    .param("about", about)
                    .param("form", form.id())
                    .param("title", form.title())
                    .param("fingerprint", form.fingerprint())
                    .param("step", step)
                    .param("question", key)
                    .param("label", question.label())
                    .param("kind", question.kind())
                    .param("words", question.lines().toArray(String[]::new))
                    .param("answer", JSON.writeValueAsString(value).replace("\\u0000", ""))
                    .param("by", by)
                    .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                    .update();
        }
    }
}
