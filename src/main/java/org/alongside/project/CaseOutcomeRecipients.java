package org.alongside.project;

import java.util.List;
import org.alongside.notification.Recipient;

/** Says who put work into a case and so hears when it is paused, withdrawn or changed. Modules answer for their people. */
public interface CaseOutcomeRecipients {

    List<Recipient> of(String reference);
}
