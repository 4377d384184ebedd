package org.alongside.identity;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The user signed in on the current thread. */
@Component
public class CurrentViewer {

    private static final String KEPT = CurrentViewer.class.getName();

    private final AccountRows accounts;

    CurrentViewer(AccountRows accounts) {
        this.accounts = accounts;
    }

    /** The current user; empty on public pages, in jobs, and for disabled accounts. */
    public Optional<Viewer> find() {
        return account().map(Account::viewer);
    }

    /**
     * The current user.
     *
     * @throws AuthenticationCredentialsNotFoundException when no user is signed in; leads to the sign-in page
     */
    public Viewer require() {
        return find().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is signed in"));
    }

    Optional<Account> account() {
        return accountId().flatMap(this::once).filter(Account::enabled).map(CurrentViewer::limited);
    }

    /** The only path that this sign-in covers; empty for all, or without a user. */
    public Optional<String> within() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof AccountPrincipal principal
                ? Optional.ofNullable(principal.within())
                : Optional.empty();
    }

    /** Sign-in by a link for one purpose carries no roles and ignores a due password change. */
    private static Account limited(Account account) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !(authentication.getPrincipal() instanceof AccountPrincipal principal)
                || principal.within() == null) {
            return account;
        }
        return new Account(
                account.id(), account.name(), account.email(), account.username(), Set.of(), true, false, false);
    }

    static Optional<UUID> accountId() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.isAuthenticated()
                        && authentication.getPrincipal() instanceof AccountPrincipal principal
                ? Optional.of(principal.account())
                : Optional.empty();
    }

    /** Reads the account once per request, or per transaction outside requests, so that roles are current. */
    private Optional<Account> once(UUID id) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            if (request.getAttribute(KEPT, RequestAttributes.SCOPE_REQUEST) instanceof Account kept
                    && kept.id().equals(id)) {
                return Optional.of(kept);
            }
            Optional<Account> account = accounts.find(id);
            account.ifPresent(found -> request.setAttribute(KEPT, found, RequestAttributes.SCOPE_REQUEST));
            return account;
        }
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return accounts.find(id);
        }
        if (TransactionSynchronizationManager.getResource(this) instanceof Account kept
                && kept.id().equals(id)) {
            return Optional.of(kept);
        }
        Optional<Account> account = accounts.find(id);
        account.ifPresent(this::keepForTransaction);
        return account;
    }

    private void keepForTransaction(Account account) {
        if (TransactionSynchronizationManager.unbindResourceIfPossible(this) == null) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(CurrentViewer.this);
                }
            });
        }
        TransactionSynchronizationManager.bindResource(this, account);
    }
}
