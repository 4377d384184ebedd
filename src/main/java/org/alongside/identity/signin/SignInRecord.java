package org.alongside.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.identity.AccountPrincipal;
import org.alongside.identity.SignInListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Puts sign-ins, failures and sign-outs on the record, and in the log without names and addresses. */
@Component
class SignInRecord implements SignInListener, LogoutHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SignInRecord.class);

    private final CaseRecord record;

    SignInRecord(CaseRecord record) {
        this.record = record;
    }

    @Override
    public void signedIn(UUID account, HttpServletRequest request, HttpServletResponse response) {
        write("signed-in", account);
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof AccountPrincipal person) {
            write("signed-out", person.account());
        }
    }

    private void write(String code, UUID account) {
        record.writeOnItsOwn(RecordedAct.apart(code).fact(account));
        LOG.info("{}: account {}", code, account);
    }
}
