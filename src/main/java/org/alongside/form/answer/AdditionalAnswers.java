package org.alongside.form.answer;

import java.time.Instant;
import java.util.Collection;
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
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Answers to questions that were added to a form and that no class reads. Answers that a use case has not read when
 * it finishes are stored in its transaction, with the wording of the question, so that none is lost (docs/adr/0080).
 *
 * <p>An answer belongs to its form's subject and is erased with it: {@link #erase} and {@link #eraseOf}.
 */
@Component
public class AdditionalAnswers {

    /** Exceeds the form versions in use; the cache is cleared when full. */
    private static final int MOST = 500;

    private final AdditionalAnswerRows rows;
    private final TransactionOperations transactions;
    private final ObjectProvider<Files> files;
    // Questions known to be read, by form version.
    private final Map<String, Set<String>> read = new ConcurrentHashMap<>();

    AdditionalAnswers(AdditionalAnswerRows rows, TransactionOperations transactions, ObjectProvider<Files> files) {
        this.rows = rows;
        this.transactions = transactions;
        this.files = files;
    }

    /**
     * An answer for display.
     *
     * @param form title of the form
     * @param words lines of the answer
     * @param files uploaded files
     * @param by who answered, null when unknown or anonymous
     */
    public record Additional(
            String formId,
            String form,
            String label,
            List<String> words,
            List<File> files,
            @Nullable String by,
            Instant at) {

        /** A copy without the author. */
        public Additional withoutName() {
            return new Additional(formId, form, label, words, files, null, at);
        }

        /** An uploaded file. */
        public record File(String id, String name) {}
    }

    /**
     * Runs a use case and stores, in the same transaction, the answers it did not read.
     *
     * @param by who answered, null for anonymous answers
     * @param about the subjects of the answers, from the result of {@code act}
     */
    public <T> T keeping(
            FormSubmission answers, @Nullable UUID by, Function<T, Collection<String>> about, Supplier<T> act) {
        if (!mayHoldMore(answers)) {
            // All its questions are known to be read, so no surrounding transaction is needed.
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
     * Stores the answers that have not been read. Call it after the use case, in its transaction.
     *
     * @param step the activity in the model, null for a form outside processes
     */
    public void keep(Collection<String> about, @Nullable UUID by, @Nullable String step, FormSubmission answers) {
        answers.asked().ifPresent(asked -> {
            learn(asked.form(), answers);
            if (answers.usage().hasUnread()) {
                transactions.executeWithoutResult(status ->
                        insertUnread(new AdditionalAnswerRows.Sent(about, by, step, asked.form()), answers, asked));
            }
        });
    }

    /**
     * Answers about any of these, in the order of the questions. Also for templates: a page that may show the form's
     * other answers may show these.
     */
    public List<Additional> about(Object... about) {
        return rows.about(Stream.of(about).map(Object::toString).toList());
    }

    /** The same for several subjects, by subject. */
    public Map<String, List<Additional>> aboutEach(Collection<?> about) {
        return rows.aboutEach(about.stream().map(Object::toString).toList());
    }

    /** Links answers about one subject to another, such as an application's to the person's account. */
    public void alsoAbout(UUID about, UUID other) {
        rows.addSubject(about.toString(), other.toString());
    }

    /** Erases the answers about a subject. */
    public int erase(String about) {
        return rows.erase(about);
    }

    /** Erases a person's answers. */
    public int eraseOf(UUID account) {
        return rows.eraseOf(account);
    }

    private boolean mayHoldMore(FormSubmission answers) {
        return answers.asked()
                .map(asked -> !read.getOrDefault(asked.form().fingerprint(), Set.of())
                        .containsAll(answers.usage().answeredQuestions()))
                .orElse(false);
    }

    private void learn(Form form, FormSubmission answers) {
        if (read.size() > MOST) {
            read.clear();
        }
        read.computeIfAbsent(form.fingerprint(), any -> ConcurrentHashMap.newKeySet())
                .addAll(answers.usage().readQuestions());
    }

    private void insertUnread(AdditionalAnswerRows.Sent sent, FormSubmission answers, AskedQuestions asked) {
        AnswerUsage usage = answers.usage();
        asked.questions().get().forEach((key, question) -> {
            if (usage.isUnread(key)) {
                rows.insert(sent, key, question, usage.json(key));
            } else {
                question.parts().forEach((part, inRows) -> {
                    if (usage.isUnread(key, part)) {
                        rows.insert(sent, key + "." + part, inRows, usage.jsonOfRows(key, part));
                    }
                });
            }
        });
        List<UUID> given = answers.files().stream().map(Files.Kept::id).toList();
        if (!given.isEmpty()) {
            files.ifAvailable(keeper -> keeper.sent(given));
        }
    }
}
