package org.alongside.project;

import java.util.List;
import org.alongside.notification.Recipient;

/**
 * Supplies the people to notify when a case they contributed to is paused, withdrawn or changed. Implemented by the
 * modules that know them.
 */
public interface CaseOutcomeRecipients {

    List<Recipient> of(String reference);
}
