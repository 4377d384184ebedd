package org.alongside.recruitment;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.notification.Letter;
import org.alongside.notification.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Applying to take part. */
@Component
@Transactional
public class Applying {

    private final CallingOut callingOut;
    private final ApplicantDetails details;
    private final Outbox outbox;
    private final CaseRecord record;
    private final Clock clock;

    Applying(CallingOut callingOut, ApplicantDetails details, Outbox outbox, CaseRecord record, Clock clock) {
        this.callingOut = callingOut;
        this.details = details;
        this.outbox = outbox;
        this.record = record;
        this.clock = clock;
    }

    /** Keeps the words of the form to which the applicant agreed; the date is that of the application. */
    public void agreed(UUID application, String wording) {
        details.agreed(application, wording);
    }

    /**
     * Takes an application. The response does not reveal whether the address has applied before: only a letter to that
     * address does, and the first application stays unchanged, since the sender is not verified.
     *
     * @param code the call-out's name in URLs
     * @return the application's id; empty when the address had already applied
     * @throws CallOutNotOpen when it is not open for applications
     */
    public Optional<UUID> apply(String code, Applicant applicant) {
        CallOut callOut = callingOut.find(code).filter(callingOut::isOpen).orElseThrow(() -> new CallOutNotOpen(code));
        List<String> groups =
                applicant.groups().stream().filter(callOut.groups()::contains).toList();
        UUID id = UUID.randomUUID();
        boolean added = details.add(
                id,
                callOut.id(),
                callOut.reference(),
                new Applicant(
                        applicant.name(),
                        applicant.email(),
                        applicant.phone(),
                        applicant.postalAddress(),
                        applicant.why(),
                        groups,
                        applicant.needs()),
                clock.instant());
        if (added) {
            record.write(RecordedAct.on(callOut.reference(), "applied"));
        }
        outbox.send(new Letter(
                added ? "recruitment/applied" : "recruitment/applied-again",
                applicant.recipient(),
                callOut.reference(),
                Map.of("title", callOut.title(), "closesOn", callOut.closesOn())));
        return added ? Optional.of(id) : Optional.empty();
    }
}
