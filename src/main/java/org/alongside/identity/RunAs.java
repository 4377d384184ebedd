package org.alongside.identity;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Does something in somebody's name: for a demonstration's past, for tests, and for work that no person does. */
public final class RunAs {

    private RunAs() {}

    /** Does this as the person with this account. */
    public static void account(UUID account, Runnable action) {
        with(new SignedIn(account).authentication(), () -> {
            action.run();
            return null;
        });
    }

    /** Does this as the person with this account, and gives its result. */
    public static <T extends @Nullable Object> T account(UUID account, Supplier<T> action) {
        return with(new SignedIn(account).authentication(), action);
    }

    /** Does this as somebody on a public page who is not signed in. */
    public static void anyone(Runnable action) {
        anyone(() -> {
            action.run();
            return null;
        });
    }

    /** The same, and gives its result. */
    public static <T extends @Nullable Object> T anyone(Supplier<T> action) {
        return with(
                new AnonymousAuthenticationToken(
                        "anyone", "anyone", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")),
                action);
    }

    /** Does this as the process itself, whoever is signed in. */
    public static void theProcess(Runnable action) {
        with(null, () -> {
            action.run();
            return null;
        });
    }

    /** Does this as whoever was signed in elsewhere, and gives its result; as the process itself when nobody was. */
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
