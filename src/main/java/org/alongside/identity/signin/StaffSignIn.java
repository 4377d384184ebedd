package org.alongside.identity.signin;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.identity.Account;
import org.alongside.identity.AccountPrincipal;
import org.alongside.identity.AccountRows;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * The council's single sign-on (OpenID Connect). It identifies the person by a verified email address of one of our
 * accounts; permissions come from the account.
 */
@Component
class StaffSignIn implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final OidcUserService provider = new OidcUserService();
    private final AccountRows accounts;
    private final boolean addressesAreVerified;

    /**
     * @param addressesAreVerified for providers that omit {@code email_verified} but issue only addresses they
     *     administer
     */
    StaffSignIn(
            AccountRows accounts,
            @Value("${alongside.identity.staff-addresses-are-verified:false}") boolean addressesAreVerified) {
        this.accounts = accounts;
        this.addressesAreVerified = addressesAreVerified;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = provider.loadUser(request);
        String email = user.getEmail();
        boolean verified = addressesAreVerified || Boolean.TRUE.equals(user.getEmailVerified());
        Optional<Account> account = email == null || !verified ? Optional.empty() : accounts.byEmail(email);
        return account.filter(Account::enabled)
                .map(known -> (OidcUser) new Staff(known.id(), user))
                .orElseThrow(() -> new OAuth2AuthenticationException("no_account"));
    }

    /** A single sign-on user, mapped to an account. */
    record Staff(UUID account, OidcUser user) implements AccountPrincipal, OidcUser, java.io.Serializable {

        private static final long serialVersionUID = 1L;

        @Override
        public String getName() {
            return account.toString();
        }

        @Override
        public Map<String, Object> getClaims() {
            return user.getClaims();
        }

        @Override
        public @Nullable OidcUserInfo getUserInfo() {
            return user.getUserInfo();
        }

        @Override
        public OidcIdToken getIdToken() {
            return user.getIdToken();
        }

        @Override
        public Map<String, Object> getAttributes() {
            return user.getAttributes();
        }

        @Override
        public Collection<? extends GrantedAuthority> getAuthorities() {
            return user.getAuthorities();
        }
    }
}
