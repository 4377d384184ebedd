package org.alongside.identity;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;

/**
 * The signed-in user as stored in the session: only the account's id. Name and roles are read on each request.
 *
 * @param within the only path that this sign-in covers; null for all
 */
public record SignedIn(UUID account, @Nullable String within)
        implements AccountPrincipal, AuthenticatedPrincipal, Serializable {

    private static final long serialVersionUID = 1L;

    public SignedIn(UUID account) {
        this(account, null);
    }

    @Override
    public String getName() {
        return account.toString();
    }

    public Authentication authentication() {
        return UsernamePasswordAuthenticationToken.authenticated(this, null, List.of());
    }
}
