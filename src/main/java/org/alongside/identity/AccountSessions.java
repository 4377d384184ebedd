package org.alongside.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The open sessions of an account, in the database and so across all nodes. */
@Component
public class AccountSessions {

    private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions;

    AccountSessions(ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions) {
        this.sessions = sessions;
    }

    void endAll(UUID account) {
        endAllBut(account, null);
    }

    public void endAllBut(UUID account, @Nullable String kept) {
        sessions.ifAvailable(repository -> repository.findByPrincipalName(account.toString()).keySet().stream()
                .filter(id -> !id.equals(kept))
                .forEach(repository::deleteById));
    }
}
