package org.alongside.form.flow;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serial;
import java.io.Serializable;
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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forms that can be sent without signing in: input is kept in the session until submission, repeated submissions
 * count once, submissions per IP address are limited, and bots are detected.
 */
@Component
public class PublicForms {

    /** The honeypot input, hidden from people, with a name that bots fill in. */
    static final String TRAP = "website";

    static final String KEY = "_key";

    private static final int DAYS_KEPT = 30;

    /** The script asks after each answer that further questions hang on. */
    private static final int QUESTIONS_PER_POST = 4;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final RateLimit posts;
    private final RateLimit questions;
    private final RateLimit sends;

    public PublicForms(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Clock clock,
            @Value("${alongside.form.posts-per-ten-minutes:300}") int posts,
            @Value("${alongside.form.sends-per-hour:30}") int sends) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
        this.posts = new RateLimit(posts, Duration.ofMinutes(10), clock);
        this.questions = new RateLimit(posts * QUESTIONS_PER_POST, Duration.ofMinutes(10), clock);
        this.sends = new RateLimit(sends, Duration.ofHours(1), clock);
    }

    /**
     * A GET or POST of a public form.
     *
     * @throws TooManyRequests when this IP address has posted too often
     */
    public Visit visit(HttpServletRequest request, Form form) {
        if (request.getMethod().equals("POST")) {
            RateLimit limit = PostedPage.asksForQuestions(request) ? questions : posts;
            limit.count(request.getRemoteAddr());
        }
        return new Visit(request, form);
    }

    /** A visit to a public form. */
    public final class Visit {

        private final HttpServletRequest request;
        private final Form form;
        private State state;

        private Visit(HttpServletRequest request, Form form) {
            this.request = request;
            this.form = form;
            HttpSession session = request.getSession(false);
            Object kept = session == null ? null : session.getAttribute(attribute());
            this.state = kept instanceof State known ? known : new State("{}", fresh());
        }

        /** The input so far. */
        public RawInput typed() {
            return RawInput.fromJson(state.typed);
        }

        /** Keeps the input in the session. */
        public void keep(RawInput typed) {
            state = new State(typed.json(), state.key);
            request.getSession().setAttribute(attribute(), state);
        }

        /** The page's one-time key. */
        String key() {
            return state.key;
        }

        /** The next address of an earlier identical submission, if any. */
        public Optional<String> answered() {
            String key = posted(KEY);
            return RandomKey.isKey(key) ? result(key) : Optional.empty();
        }

        /**
         * The next address of a submitted form, for a user who returns to one of its pages with the back button and
         * would find it empty. Opening the first page by its plain address starts a new form.
         */
        public Optional<String> sentBefore() {
            HttpSession session = request.getSession(false);
            if (session == null || request.getParameter("page") == null || session.getAttribute(attribute()) != null) {
                return Optional.empty();
            }
            return Optional.ofNullable((String) session.getAttribute(sent()));
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
            String where = once(state.key, form.id(), act);
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.removeAttribute(attribute());
                session.setAttribute(sent(), where);
            }
            return where;
        }

        /** Includes the address, because the same form may have different subjects. */
        private String attribute() {
            return "form:" + form.id() + ":" + request.getRequestURI();
        }

        private String sent() {
            return "sent:" + attribute();
        }

        /** A page rendered before the session ended continues with its own key. */
        private String fresh() {
            String posted = posted(KEY);
            return RandomKey.isKey(posted) && result(posted).isEmpty() ? posted : RandomKey.random();
        }

        private String posted(String name) {
            String value = request.getParameter(name);
            return value == null ? "" : value;
        }
    }

    private String once(String key, String form, Supplier<String> act) {
        String where = transactions.execute(status -> {
            // A concurrent submission waits here, then finds the first one's result.
            int mine = jdbc.sql("""
                            insert into form_submission (key_hash, form_id, sent_at) values (:key, :form, :now)
                            on conflict do nothing
                            """)
                    .param("key", RandomKey.hash(key))
                    .param("form", form)
                    .param("now", now())
                    .update();
            if (mine == 0) {
                return result(key).orElseThrow();
            }
            String result = act.get();
            jdbc.sql("update form_submission set result = :result where key_hash = :key")
                    .param("result", result)
                    .param("key", RandomKey.hash(key))
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

    private Optional<String> result(String key) {
        return jdbc.sql("select result from form_submission where key_hash = :key and result is not null")
                .param("key", RandomKey.hash(key))
                .query(String.class)
                .optional();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }

    /** Session content. Text only, so that later versions can read it. */
    private record State(String typed, String key) implements Serializable {
        @Serial
        private static final long serialVersionUID = 1L;
    }
}
