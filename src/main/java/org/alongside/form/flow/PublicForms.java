package org.alongside.form.flow;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import org.alongside.form.answer.PostedPage;
import org.alongside.form.answer.RawInput;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.form.definition.Form;
import org.alongside.form.draft.RandomKey;
import org.alongside.form.draft.UnsentForms;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forms that anyone may send without signing in. Answers are kept on the server under the key on the form's pages until the form
 * is sent. A repeated press counts once, each address has a limit, and a hidden field detects bots.
 */
@Component
public class PublicForms {

    /** The honeypot input, hidden from people, with a name that bots fill in. */
    static final String TRAP = "website";

    private static final int DAYS_KEPT = 30;
    private static final int STARTED_FOR_EACH_SENT = 4;

    /** The script asks after each answer that further questions hang on. */
    private static final int QUESTIONS_PER_POST = 4;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final UnsentForms unsent;
    private final Clock clock;
    private final RateLimit posts;
    private final RateLimit questions;
    private final RateLimit starts;
    private final RateLimit sends;

    public PublicForms(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            UnsentForms unsent,
            Clock clock,
            @Value("${alongside.form.posts-per-ten-minutes:300}") int posts,
            @Value("${alongside.form.sends-per-hour:30}") int sends) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.unsent = unsent;
        this.clock = clock;
        this.posts = new RateLimit(posts, Duration.ofMinutes(10), clock);
        this.questions = new RateLimit(posts * QUESTIONS_PER_POST, Duration.ofMinutes(10), clock);
        this.starts = new RateLimit(sends * STARTED_FOR_EACH_SENT, Duration.ofHours(1), clock);
        this.sends = new RateLimit(sends, Duration.ofHours(1), clock);
    }

    /**
     * A GET or POST of a public form.
     *
     * @throws TooManyRequests when this IP address has posted too often
     */
    public Visit visit(HttpServletRequest request, HttpServletResponse response, Form form) {
        count(request);
        return new Visit(request, response, form);
    }

    /**
     * Counts a request of a visitor who is not signed in.
     *
     * @throws TooManyRequests when this address has posted too often
     */
    public void count(HttpServletRequest request) {
        if (request.getMethod().equals("POST")) {
            RateLimit limit = PostedPage.asksForQuestions(request) ? questions : posts;
            limit.count(request.getRemoteAddr());
        }
    }

    /** After so many minutes in which nobody did anything, what was typed is no longer shown. */
    public long idleMinutes() {
        return unsent.idleMinutes();
    }

    /**
     * One visitor at one public form. The plain address starts an empty form under a new key, so that a shared computer never
     * offers one visitor's answers to the next. The addresses of its pages, {@code ?page=}, continue with the key in the
     * browser's cookie, and a posted page continues with the key on the page.
     */
    public final class Visit {

        private final HttpServletRequest request;
        private final Form form;
        private final String path;
        private final FormKeyCookie cookie;
        private final boolean begins;
        private final String key;
        private final String id;
        private final Optional<UnsentForms.Unsent> kept;

        private Visit(HttpServletRequest request, HttpServletResponse response, Form form) {
            this.request = request;
            this.form = form;
            this.path =
                    request.getRequestURI().substring(request.getContextPath().length());
            this.cookie = new FormKeyCookie(request, response, path);
            boolean post = request.getMethod().equals("POST");
            this.begins = !post && request.getParameter("page") == null;
            String known = begins
                    ? ""
                    : post && RandomKey.isKey(posted(UnsentForms.KEY)) ? posted(UnsentForms.KEY) : cookie.key();
            boolean elsewhere = known.isEmpty()
                    || unsent.find(known)
                            .filter(each -> !each.path().equals(path))
                            .isPresent();
            this.key = elsewhere ? RandomKey.random() : known;
            this.id = unsent.idOf(key);
            this.kept = unsent.byId(id);
            cookie.set(key);
            if (!isClosed()) {
                kept.ifPresent(unsent::use);
            }
        }

        /** Whether it is a new form, at its plain address. */
        boolean begins() {
            return begins;
        }

        /** Whether anything is kept of the form. */
        boolean hasStarted() {
            return kept.isPresent();
        }

        /**
         * Whether the form is opened again after a time in which nobody did anything with it, so that another person may be at
         * the screen. A page that is sent still continues.
         */
        boolean isClosed() {
            return request.getMethod().equals("GET")
                    && kept.filter(unsent::isIdle).isPresent();
        }

        /** The input so far. */
        public RawInput typed() {
            return kept.map(UnsentForms.Unsent::typed).orElseGet(RawInput::none);
        }

        /**
         * Keeps what was typed, and where.
         *
         * @throws TooManyRequests when this address has started too many
         */
        public void keep(RawInput typed, String page) {
            if (kept.isEmpty()) {
                starts.count(request.getRemoteAddr());
                unsent.makeRoom();
            }
            unsent.keep(id, form.id(), path, typed, page);
        }

        /** Takes the form off this screen. What no link leads back to is forgotten. */
        void clear() {
            unsent.clear(id);
            cookie.drop();
        }

        /** The secret key, for the page. */
        String key() {
            return key;
        }

        /** The next address of an earlier identical submission, if any. */
        public Optional<String> answered() {
            return result(id);
        }

        /**
         * The address that the form led to when it was sent, for a visitor who returns to one of its pages with the
         * browser's Back button. Empty when it was not sent.
         */
        public Optional<String> sentBefore() {
            return begins ? Optional.empty() : result(id);
        }

        /**
         * Submits the form once. All of {@code act} runs in one transaction with the form's key.
         *
         * @param act handles the submission and returns the next address
         * @return that address, or the earlier one for a repeated submission
         * @throws ValidationRejected when a bot filled in the form, or from {@code act}
         * @throws TooManyRequests when this IP address has submitted too often
         */
        public String send(Supplier<String> act) {
            if (!posted(TRAP).isEmpty()) {
                throw ValidationRejected.altogether("form.error.trap");
            }
            sends.count(request.getRemoteAddr());
            String where = once(id, form.id(), act);
            unsent.drop(id);
            // Browsers that keep pages in memory drop them when a cookie changes: going back must not show what was
            // sent.
            cookie.set(unsent.pageKey(id));
            return where;
        }

        private String posted(String name) {
            String value = request.getParameter(name);
            return value == null ? "" : value;
        }
    }

    private String once(String id, String form, Supplier<String> act) {
        String where = transactions.execute(status -> {
            // A concurrent submission waits here, then finds the first one's result.
            int mine = jdbc.sql("""
                            insert into form_submission (key_hash, form_id, sent_at) values (:id, :form, :now)
                            on conflict do nothing
                            """)
                    .param("id", id)
                    .param("form", form)
                    .param("now", now())
                    .update();
            if (mine == 0) {
                return result(id).orElseThrow();
            }
            String result = act.get();
            jdbc.sql("update form_submission set result = :result where key_hash = :id")
                    .param("result", result)
                    .param("id", id)
                    .update();
            jdbc.sql("delete from form_submission where sent_at < :past")
                    .param("past", now().minusDays(DAYS_KEPT))
                    .update();
            return result;
        });
        if (where == null) {
            throw new IllegalStateException("A sent form must lead somewhere");
        }
        return where;
    }

    /** Where a form led that was sent. */
    public Optional<String> result(String id) {
        return jdbc.sql("select result from form_submission where key_hash = :id and result is not null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
