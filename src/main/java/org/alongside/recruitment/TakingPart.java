package org.alongside.recruitment;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.notification.Letter;
import org.alongside.notification.Outbox;
import org.alongside.project.ProjectState;
import org.alongside.project.Projects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Actions of a person with a place: accepting how we work together, and giving up the place. */
@Component
@Transactional
public class TakingPart {

    private final Applications applications;
    private final Welcoming welcoming;
    private final CallingOut callingOut;
    private final Projects projects;
    private final Outbox outbox;
    private final CaseRecord record;
    private final Clock clock;

    TakingPart(
            Applications applications,
            Welcoming welcoming,
            CallingOut callingOut,
            Projects projects,
            Outbox outbox,
            CaseRecord record,
            Clock clock) {
        this.applications = applications;
        this.welcoming = welcoming;
        this.callingOut = callingOut;
        this.projects = projects;
        this.outbox = outbox;
        this.record = record;
        this.clock = clock;
    }

    /** Accepts the terms. Idempotent. */
    public void acceptTerms(String reference, UUID account) {
        applications
                .findByReferenceAndAccountAndState(reference, account, ApplicationState.PLACE)
                .filter(application -> application.acceptTerms(clock.instant()))
                .ifPresent(application -> record.write(RecordedAct.on(reference, "terms-accepted")));
    }

    /** Gives up the place, which goes to the person longest on the waitlist, who is notified. Idempotent. */
    public void giveUp(String reference, UUID account) {
        Instant now = clock.instant();
        applications
                .findByReferenceAndAccountAndState(reference, account, ApplicationState.PLACE)
                .filter(application -> application.giveUp(now))
                .ifPresent(application -> {
                    applications.flush();
                    record.write(RecordedAct.on(reference, "place-given-up"));
                    if (projects.require(reference).state() == ProjectState.RUNNING) {
                        moveUp(reference, now);
                    }
                });
    }

    private void moveUp(String reference, Instant now) {
        applications
                .findByReferenceAndStateInOrderByAppliedAtAscIdAsc(reference, EnumSet.of(ApplicationState.WAITING))
                .stream()
                .findFirst()
                .ifPresent(next -> {
                    next.offerPlace(now);
                    record.write(RecordedAct.on(reference, "waitlist-moved-up"));
                    outbox.send(new Letter(
                            "recruitment/place-from-waitlist",
                            next.recipient(),
                            reference,
                            Map.of(
                                    "title",
                                    callingOut
                                            .latest(reference)
                                            .map(CallOut::title)
                                            .orElse(""))));
                    // Only welcomed people can give up a place, so its next holder is welcomed at once.
                    welcoming.welcome(next);
                    applications.flush();
                });
    }
}
