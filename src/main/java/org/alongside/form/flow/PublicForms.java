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
import org.alongside.form.answer.RawInput;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.form.definition.Form;
import org.alongside.form.draft.RandomKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forms that anybody may send without signing in: what was typed lives in the session until it is sent, a form is taken
 * once however often it is pressed, one address can send only so many, and machines that fill in every box are noticed.
 */
@Component
public class PublicForms {

    /** The box that people never see. Its name is what a machine looks for. */
    static final String TRAP = "website";

    static final String KEY = "_key";

    private static final int DAYS_KEPT = 30;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final RateLimit posts;
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
        this.sends = new RateLimit(sends, Duration.ofHours(1), clock);
    }

    /**
     * Somebody at a public form, in a GET or a POST.
     *
     * @throws TooManyRequests when this address has posted too often
     */
    public Visit visit(HttpServletRequest request, Form form) {
        if (request.getMethod().equals("POST")) {
            posts.count(request.getRemoteAddr());
        }
        return new Visit(request, form);
    }

    /** One person at one public form. */
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

        /** What was typed so far. */
        public RawInput typed() {
            return RawInput.fromJson(state.typed);
        }

        /** Keeps what was typed, in the session, for as long as that lasts. */
        public void keep(RawInput typed) {
            state = new State(typed.json(), state.key);
            request.getSession().setAttribute(attribute(), state);
        }

        /** The one-time key, for the page. */
        String key() {
            return state.key;
        }

        /** Where an earlier press of the same form led, when this one repeats it. */
        public Optional<String> answered() {
            String key = posted(KEY);
            return RandomKey.isKey(key) ? result(key) : Optional.empty();
        }

        /**
         * Where the form led when it has been sent, for somebody who comes back to one of its pages with the browser's
         * button: that page would be empty and look as if all had been lost. The form's first page, opened by its plain
         * address, begins a new one.
         */
        public Optional<String> sentBefore() {
            HttpSession session = request.getSession(false);
            if (session == null || request.getParameter("page") == null || session.getAttribute(attribute()) != null) {
                return Optional.empty();
            }
            return Optional.ofNullable((String) session.getAttribute(sent()));
        }

        /**
         * Takes the form, once. Everything that {@code act} does happens in one transaction with the key of the form.
         *
         * @param act does what the form asks for and says which address the sender is led to
         * @return that address; the first one's when the form had been sent before
         * @throws ValidationRejected when a machine filled the form in, or from {@code act}
         * @throws TooManyRequests when this address has sent too many
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

        /** By address as well: the same form may be about one thing here and about another there. */
        private String attribute() {
            return "form:" + form.id() + ":" + request.getRequestURI();
        }

        private String sent() {
            return "sent:" + attribute();
        }

        /** A page that was drawn before the session ended goes on with the key that stands on it. */
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
            // A second press waits here until the first one has ended, then finds its result.
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

    /** What the session holds. Text only, so that a newer version can still read it. */
    private record State(String typed, String key) implements Serializable {
        @Serial
        private static final long serialVersionUID = 1L;
    }
}
