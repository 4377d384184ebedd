package org.alongside.recruitment;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.notification.Letter;
import org.alongside.notification.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Choosing who gets a place, who joins the waitlist, and who is declined. */
@Component
@Transactional
public class OfferingPlaces {

    private static final Set<ApplicationState> OPEN = EnumSet.of(ApplicationState.APPLIED, ApplicationState.WAITING);

    private final Applications applications;
    private final ApplicantDetails details;
    private final CallingOut callingOut;
    private final Outbox outbox;
    private final CaseRecord record;
    private final Clock clock;

    OfferingPlaces(
            Applications applications,
            ApplicantDetails details,
            CallingOut callingOut,
            Outbox outbox,
            CaseRecord record,
            Clock clock) {
        this.applications = applications;
        this.details = details;
        this.callingOut = callingOut;
        this.outbox = outbox;
        this.record = record;
        this.clock = clock;
    }

    /** Candidates: new applicants, and people on the waitlist from earlier call-outs; earliest application first. */
    @Transactional(readOnly = true)
    public List<Candidate> candidates(String reference) {
        return candidates(open(reference));
    }

    private static List<Candidate> candidates(List<Application> open) {
        return open.stream()
                .map(each -> new Candidate(
                        each.id(), each.name(), each.why(), each.appliedAt(), each.state() == ApplicationState.WAITING))
                .toList();
    }

    /** The number of places left. */
    @Transactional(readOnly = true)
    public int placesLeft(String reference) {
        return placesLeft(
                callingOut.latest(reference), applications.countByReferenceAndState(reference, ApplicationState.PLACE));
    }

    private static int placesLeft(Optional<CallOut> callOut, int taken) {
        return Math.max(0, callOut.map(CallOut::places).orElse(0) - taken);
    }

    /** The data for offering places. */
    @Transactional(readOnly = true)
    public ToOffer toOffer(String reference) {
        List<Application> all = applications.findByReferenceAndStateInOrderByAppliedAtAscIdAsc(
                reference, EnumSet.of(ApplicationState.APPLIED, ApplicationState.WAITING, ApplicationState.PLACE));
        List<Application> open =
                all.stream().filter(each -> OPEN.contains(each.state())).toList();
        Optional<CallOut> callOut = callingOut.latest(reference);
        Map<String, Integer> counts = details.groups(reference, OPEN);
        return new ToOffer(
                candidates(open),
                placesLeft(callOut, all.size() - open.size()),
                callOut.map(CallOut::groups).orElse(List.of()).stream()
                        .map(group -> GroupReach.of(group, counts.getOrDefault(group, 0)))
                        .toList());
    }

    /**
     * The data for offering places.
     *
     * @param placesLeft the number of places left
     * @param groups the candidates' self-described groups, with disclosure control
     */
    public record ToOffer(List<Candidate> candidates, int placesLeft, List<GroupReach> groups) {

        public ToOffer {
            candidates = List.copyOf(candidates);
            groups = List.copyOf(groups);
        }
    }

    /**
     * Decides all open applications and notifies the applicants.
     *
     * @param reason for those who are declined
     * @throws org.alongside.form.answer.ValidationRejected see {@link PlacesOffer#check}
     */
    public void offer(String reference, Set<UUID> places, Set<UUID> waitlist, String reason) {
        List<Application> all = open(reference);
        List<UUID> everybody = all.stream().map(Application::id).toList();
        PlacesOffer offer = new PlacesOffer(places, waitlist, reason);
        offer.check(everybody, placesLeft(reference));
        Instant now = clock.instant();
        String title = callingOut.latest(reference).map(CallOut::title).orElse("");
        int turnedDown = 0;
        for (Application each : all) {
            ApplicationState answer = offer.answerTo(each.id());
            if (answer == ApplicationState.PLACE) {
                each.offerPlace(now);
                tell("recruitment/place", each, title, "");
            } else if (answer == ApplicationState.WAITING) {
                each.putOnWaitlist(now);
                tell("recruitment/waitlist", each, title, "");
            } else {
                each.turnDown(now);
                details.forgetNeeds(each.id());
                tell("recruitment/not-this-time", each, title, reason);
                turnedDown++;
            }
        }
        applications.flush();
        record.write(RecordedAct.on(reference, "places-offered")
                .fact(places.size())
                .fact(waitlist.size())
                .fact(turnedDown)
                .because(offer.turnsNobodyDown(everybody) ? null : reason));
    }

    private void tell(String letter, Application application, String title, String reason) {
        outbox.send(new Letter(
                letter, application.recipient(), application.reference(), Map.of("title", title, "reason", reason)));
    }

    private List<Application> open(String reference) {
        return applications.findByReferenceAndStateInOrderByAppliedAtAscIdAsc(reference, OPEN);
    }

    /**
     * A candidate. Leaves out needs and groups, which must not affect the choice.
     *
     * @param waiting whether the person is on the waitlist from an earlier choice
     */
    public record Candidate(UUID id, String name, String why, Instant appliedAt, boolean waiting) {}
}
