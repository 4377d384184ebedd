package org.alongside.identity;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;

/**
 * Who is signed in, as kept in the session: the key of the account only. Name and roles are read afresh each time.
 *
 * @param within the address below which alone the person is signed in
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
