package org.alongside.recruitment;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.alongside.notification.Recipient;
import org.alongside.project.CaseOutcomeRecipients;
import org.springframework.stereotype.Component;

/** Supplies people with a place, applicants and people on the waitlist when a case ends early. */
@Component
class ApplicantNotifications implements CaseOutcomeRecipients {

    private final Applications applications;

    ApplicantNotifications(Applications applications) {
        this.applications = applications;
    }

    @Override
    public List<Recipient> of(String reference) {
        List<Recipient> recipients = new ArrayList<>();
        applications
                .findByReferenceAndStateInOrderByAppliedAtAscIdAsc(
                        reference,
                        EnumSet.of(ApplicationState.APPLIED, ApplicationState.WAITING, ApplicationState.PLACE))
                .forEach(each -> recipients.add(each.recipient()));
        return recipients;
    }
}
