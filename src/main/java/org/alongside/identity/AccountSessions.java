package org.alongside.identity;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The open sessions of an account, in the database and so across all nodes. */
@Component
public class AccountSessions {

    /** The session attribute with the time of the sign-in, in milliseconds. */
    public static final String STARTED = AccountSessions.class.getName() + ".started";

    /** The session attribute with the browser's name. */
    public static final String BROWSER = AccountSessions.class.getName() + ".browser";

    private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions;
    private final CaseRecord record;

    AccountSessions(ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions, CaseRecord record) {
        this.sessions = sessions;
        this.record = record;
    }

    /**
     * A session as shown to its owner.
     *
     * @param id a hash, which opens nothing
     * @param browser empty when unknown
     */
    public record Open(String id, String browser, Instant started, Instant lastUsed) {

        static Open of(Session session) {
            Long started = session.getAttribute(STARTED);
            return new Open(
                    session.getId(),
                    Objects.requireNonNullElse(session.getAttribute(BROWSER), ""),
                    started == null ? session.getCreationTime() : Instant.ofEpochMilli(started),
                    session.getLastAccessedTime());
        }
    }

    /** The account's open sessions, the last used first. */
    public List<Open> of(UUID account) {
        return sessions.stream()
                .flatMap(repository -> repository.findByPrincipalName(account.toString()).values().stream())
                .filter(session -> !session.isExpired())
                .map(Open::of)
                .sorted(Comparator.comparing(Open::lastUsed).reversed())
                .toList();
    }

    /** Ends one of the account's own sessions; does nothing to others'. */
    @Transactional
    public void end(UUID account, String id) {
        sessions.ifAvailable(repository -> {
            if (repository.findByPrincipalName(account.toString()).containsKey(id)) {
                repository.deleteById(id);
                record.write(RecordedAct.apart("session-ended").fact(account));
            }
        });
    }

    void endAll(UUID account) {
        endAllBut(account, null);
    }

    /** Ends the account's sessions, except one. */
    public void endAllBut(UUID account, @Nullable String kept) {
        sessions.ifAvailable(repository -> repository.findByPrincipalName(account.toString()).keySet().stream()
                .filter(id -> !id.equals(kept))
                .forEach(repository::deleteById));
    }
}
