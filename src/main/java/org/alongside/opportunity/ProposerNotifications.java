package org.alongside.opportunity;

import java.util.List;
import org.alongside.notification.Recipient;
import org.alongside.project.CaseOutcomeRecipients;
import org.springframework.stereotype.Component;

/** Notifies the proposer when a case is withdrawn or ends. */
@Component
class ProposerNotifications implements CaseOutcomeRecipients {

    private final OpportunityRepository rows;

    ProposerNotifications(OpportunityRepository rows) {
        this.rows = rows;
    }

    @Override
    public List<Recipient> of(String reference) {
        return rows.findById(reference).map(Opportunity::proposer).stream().toList();
    }
}
