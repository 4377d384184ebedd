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

    private final AdditionalAnswerRows rows;
    private final TransactionOperations transactions;
    private final ObjectProvider<Files> files;
    // Which questions of a version of a form have been seen to be read.
    private final Map<String, Set<String>> read = new ConcurrentHashMap<>();

    AdditionalAnswers(AdditionalAnswerRows rows, TransactionOperations transactions, ObjectProvider<Files> files) {
        this.rows = rows;
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
            if (answers.usage().hasUnread()) {
                transactions.executeWithoutResult(status ->
                        insertUnread(new AdditionalAnswerRows.Sent(about, by, step, asked.form()), answers, asked));
            }
        });
    }

    /**
     * What was answered about any of these, in the order in which it was asked. For templates as well: people who may see the
     * page that shows the form's other answers may see these.
     */
    public List<Additional> about(Object... about) {
        return rows.about(Stream.of(about).map(Object::toString).toList());
    }

    /** The same of several people, applications and so on, by each. */
    public Map<String, List<Additional>> aboutEach(Collection<?> about) {
        return rows.aboutEach(about.stream().map(Object::toString).toList());
    }

    /** What was answered about one thing belongs to another as well, for example an application's to the person's account. */
    public void alsoAbout(UUID about, UUID other) {
        rows.addSubject(about.toString(), other.toString());
    }

    /** Erases what was answered about something, when that goes. */
    public int erase(String about) {
        return rows.erase(about);
    }

    /** Erases what a person answered, when their words are erased. */
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
