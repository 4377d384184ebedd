package org.alongside.identity;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Runs code as another user: for demo data, tests and background work. */
public final class RunAs {

    private RunAs() {}

    /** Runs an action as this account. */
    public static void account(UUID account, Runnable action) {
        with(new SignedIn(account).authentication(), () -> {
            action.run();
            return null;
        });
    }

    /** Runs an action as this account and returns its result. */
    public static <T extends @Nullable Object> T account(UUID account, Supplier<T> action) {
        return with(new SignedIn(account).authentication(), action);
    }

    /** Runs an action as an anonymous visitor to a public page. */
    public static void anyone(Runnable action) {
        anyone(() -> {
            action.run();
            return null;
        });
    }

    /** As above, returning the result. */
    public static <T extends @Nullable Object> T anyone(Supplier<T> action) {
        return with(
                new AnonymousAuthenticationToken(
                        "anyone", "anyone", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")),
                action);
    }

    /** Runs an action as the process itself, regardless of the current user. */
    public static void theProcess(Runnable action) {
        with(null, () -> {
            action.run();
            return null;
        });
    }

    /** Runs an action with an authentication from elsewhere and returns its result; as the process itself when null. */
    public static <T extends @Nullable Object> T with(@Nullable Authentication authentication, Supplier<T> action) {
        SecurityContext before = SecurityContextHolder.getContext();
        try {
            SecurityContext during = SecurityContextHolder.createEmptyContext();
            during.setAuthentication(authentication);
            SecurityContextHolder.setContext(during);
            return action.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
