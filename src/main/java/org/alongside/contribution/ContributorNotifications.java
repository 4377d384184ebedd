package org.alongside.contribution;

import java.util.List;
import org.alongside.notification.Recipient;
import org.alongside.project.CaseOutcomeRecipients;
import org.springframework.stereotype.Component;

/** Notifies contributors when the case is stopped or changed. */
@Component
class ContributorNotifications implements CaseOutcomeRecipients {

    private final GoldenThread thread;

    ContributorNotifications(GoldenThread thread) {
        this.thread = thread;
    }

    @Override
    public List<Recipient> of(String reference) {
        return thread.contributors(reference);
    }
}
