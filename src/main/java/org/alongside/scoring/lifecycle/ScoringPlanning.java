package org.alongside.scoring.lifecycle;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.body.Body;
import org.alongside.body.BodyAdministration;
import org.alongside.body.Seat;
import org.alongside.calendar.WorkingDays;
import org.alongside.engine.Cases;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.identity.CurrentViewer;
import org.alongside.identity.Viewer;
import org.alongside.project.Projects;
import org.alongside.scoring.model.NoSuchScoringRound;
import org.alongside.scoring.model.ScoringEntries;
import org.alongside.scoring.model.ScoringPlan;
import org.alongside.scoring.model.ScoringProcess;
import org.alongside.scoring.model.ScoringRound;
import org.alongside.scoring.model.ScoringRound.Entry;
import org.alongside.scoring.model.ScoringRounds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done before the scoring opens: setting a round up, and choosing what goes to the members. */
@Component
@Transactional
public class ScoringPlanning {

    private final ScoringRounds rows;
    private final ScoringEntries entries;
    private final BodyAdministration bodies;
    private final Projects projects;
    private final CaseRecord record;
    private final Cases cases;
    private final WorkingDays days;
    private final CurrentViewer viewer;
    private final Clock clock;

    ScoringPlanning(
            ScoringRounds rows,
            ScoringEntries entries,
            BodyAdministration bodies,
            Projects projects,
            CaseRecord record,
            Cases cases,
            WorkingDays days,
            CurrentViewer viewer,
            Clock clock) {
        this.rows = rows;
        this.entries = entries;
        this.bodies = bodies;
        this.projects = projects;
        this.record = record;
        this.cases = cases;
        this.days = days;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * Sets a scoring round up and starts its process.
     *
     * @param overload somebody signs that the body is asked although it is asked more than is fair already
     * @return its id
     * @throws ValidationRejected when nobody could score, or the plan contradicts itself
     */
    public UUID setUp(ScoringPlan plan, @Nullable Overload overload) {
        Body body = bodies.find(plan.body()).orElseThrow(() -> new NoSuchScoringRound(plan.body()));
        refuseUnscorable(plan);
        UUID id = rows.add(plan, body.quorum(), days.today().getYear(), acting(), clock.instant());
        ScoringRound round = rows.require(id);
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
        cases.start(ScoringProcess.KEY, round.reference(), ScoringProcess.begin(id, plan.shortlistSize() != null));
        return id;
    }

    private void refuseUnscorable(ScoringPlan plan) {
        if (members(plan.body(), plan.residentsDecide()).isEmpty()) {
            throw ValidationRejected.at("residentsDecide", "award.set-up.nobody");
        }
        if (plan.project() != null && projects.find(plan.project()).isEmpty()) {
            throw ValidationRejected.at("project", "award.set-up.no-project");
        }
        Integer shortlist = plan.shortlistSize();
        if (shortlist != null && shortlist >= plan.entries().size()) {
            throw ValidationRejected.at(
                    "shortlistSize", "award.set-up.shortlist", plan.entries().size());
        }
        if (plan.budget() != null && plan.entries().stream().anyMatch(entry -> entry.asked() == null)) {
            throw ValidationRejected.at("entries", "award.set-up.asked");
        }
    }

    /** Who scores here: the seats held today, of residents alone where they decide. */
    List<Seat> members(UUID body, boolean residentsOnly) {
        return bodies.seats(body).stream()
                .filter(seat -> !residentsOnly || seat.kind().bringsLivedExperience())
                .toList();
    }

    /**
     * Staff have chosen what goes to the members.
     *
     * @throws ValidationRejected when there are none, or more than the plan allows
     */
    public void shortlist(UUID id, Set<UUID> chosen, String whyNot) {
        ScoringRound round = rows.lock(id);
        int most = Optional.ofNullable(round.shortlistSize())
                .orElse(round.entries().size());
        Set<UUID> known = new HashSet<>(round.entries().stream().map(Entry::id).toList());
        if (chosen.isEmpty() || chosen.size() > most || !known.containsAll(chosen)) {
            throw ValidationRejected.at("shortlist", "award.shortlist.size", most);
        }
        round.entries().stream()
                .filter(entry -> !chosen.contains(entry.id()))
                .forEach(entry -> entries.leaveOut(entry.id(), whyNot));
        record.write(RecordedAct.on(round.reference(), "scoring-shortlisted")
                .fact(chosen.size())
                .fact(round.entries().size())
                .because(whyNot));
    }

    private @Nullable UUID acting() {
        return viewer.find().map(Viewer::id).orElse(null);
    }

    /** Why a body is asked although so many rounds are open and only so many are fair. */
    public record Overload(int open, int fair, String why) {}
}
