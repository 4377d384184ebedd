package org.alongside.scoring.lifecycle;

import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.alongside.body.Body;
import org.alongside.body.BodyAdministration;
import org.alongside.calendar.WorkingDays;
import org.alongside.engine.Cases;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.identity.CurrentViewer;
import org.alongside.identity.Viewer;
import org.alongside.project.Projects;
import org.alongside.scoring.model.NoSuchScoringRound;
import org.alongside.scoring.model.ScoringPlan;
import org.alongside.scoring.model.ScoringProcess;
import org.alongside.scoring.model.ScoringRound;
import org.alongside.scoring.model.ScoringRounds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Setting a round up and choosing its shortlist, before scoring opens. */
@Component
@Transactional
public class ScoringPlanning {

    private final ScoringRounds rounds;
    private final BodyAdministration bodies;
    private final Projects projects;
    private final CaseRecord record;
    private final Cases cases;
    private final WorkingDays days;
    private final CurrentViewer viewer;
    private final Clock clock;

    ScoringPlanning(
            ScoringRounds rounds,
            BodyAdministration bodies,
            Projects projects,
            CaseRecord record,
            Cases cases,
            WorkingDays days,
            CurrentViewer viewer,
            Clock clock) {
        this.rounds = rounds;
        this.bodies = bodies;
        this.projects = projects;
        this.record = record;
        this.cases = cases;
        this.days = days;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * Sets up a scoring round and starts its process.
     *
     * @param overload confirmation that the body should be asked although it already has more open rounds than is fair
     * @return the round's id
     * @throws ValidationRejected when no seat could score, or the plan contradicts itself
     */
    public UUID setUp(ScoringPlan plan, @Nullable Overload overload) {
        Body body = bodies.find(plan.body()).orElseThrow(() -> new NoSuchScoringRound(plan.body()));
        refuseUnscorable(plan);
        int year = days.today().getYear();
        String reference = String.format(Locale.ROOT, "SC-%d-%04d", year, rounds.nextNumber(year));
        ScoringRound round = rounds.save(new ScoringRound(reference, plan, body.quorum(), acting(), clock.instant()));
        record.write(RecordedAct.on(round.reference(), "scoring-set-up")
                .fact(body.name())
                .fact(round.entries().size())
                .fact(round.criteria().size()));
        if (overload != null) {
            record.write(RecordedAct.on(round.reference(), "round-load-signed")
                    .fact(body.name())
                    .fact(overload.open())
                    .fact(overload.fair())
                    .because(overload.why()));
        }
        cases.start(
                ScoringProcess.KEY, round.reference(), ScoringProcess.begin(round.id(), plan.shortlistSize() != null));
        return round.id();
    }

    private void refuseUnscorable(ScoringPlan plan) {
        if (bodies.seats(plan.body()).stream().noneMatch(seat -> plan.asks(seat.kind()))) {
            throw ValidationRejected.at("residentsDecide", "scoring.set-up.nobody");
        }
        if (plan.project() != null && projects.find(plan.project()).isEmpty()) {
            throw ValidationRejected.at("project", "scoring.set-up.no-project");
        }
        if (plan.shortlistsEverything()) {
            throw ValidationRejected.at(
                    "shortlistSize", "scoring.set-up.shortlist", plan.entries().size());
        }
        if (plan.lacksAmounts()) {
            throw ValidationRejected.at("entries", "scoring.set-up.asked");
        }
    }

    /**
     * Records the shortlist that staff chose.
     *
     * @throws ValidationRejected when the shortlist is empty or longer than the plan allows
     */
    public void shortlist(UUID id, Set<UUID> chosen, String whyNot) {
        ScoringRound round = rounds.lock(id);
        BrokenRules.onForm(() -> round.shortlist(chosen, whyNot));
        record.write(RecordedAct.on(round.reference(), "scoring-shortlisted")
                .fact(chosen.size())
                .fact(round.entries().size())
                .because(whyNot));
    }

    private @Nullable UUID acting() {
        return viewer.find().map(Viewer::id).orElse(null);
    }

    /** Why a body is asked despite having more open rounds than is fair. */
    public record Overload(int open, int fair, String why) {}
}
