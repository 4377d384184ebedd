package org.alongside.project;

import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.forwardplan.ClashReport;
import org.alongside.forwardplan.ForwardPlan;
import org.alongside.forwardplan.PeopleGroup;
import org.alongside.forwardplan.ProposedEngagement;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writing, checking and endorsing a project's plan. */
@Component
@Transactional
public class Plans {

    private final EngagementPlans plans;
    private final PlanCheck check;
    private final ForwardPlan forwardPlan;
    private final Projects projects;
    private final List<PlanningBackground> words;
    private final CaseRecord record;
    private final Clock clock;

    Plans(
            EngagementPlans plans,
            PlanCheck check,
            ForwardPlan forwardPlan,
            Projects projects,
            List<PlanningBackground> words,
            CaseRecord record,
            Clock clock) {
        this.plans = plans;
        this.check = check;
        this.forwardPlan = forwardPlan;
        this.projects = projects;
        this.words = words;
        this.record = record;
        this.clock = clock;
    }

    /** Saves the officer's input as the next version. */
    public EngagementPlan write(String reference, PlanDraft draft, Viewer writer) {
        int version = findLatest(reference).map(EngagementPlan::version).orElse(0) + 1;
        EngagementPlan plan = plans.save(new EngagementPlan(reference, version, draft, writer.id(), clock.instant()));
        record.write(RecordedAct.on(reference, "plan-written").fact(version));
        return plan;
    }

    /** The gaps in the latest version. */
    @Transactional(readOnly = true)
    public List<PlanGap> gaps(String reference) {
        return check.gaps(latest(reference));
    }

    /** The gaps in this version. */
    public List<PlanGap> gaps(EngagementPlan plan) {
        return check.gaps(plan);
    }

    /** Records the officer's request to allow the latest version despite its gaps. */
    public void askToPass(String reference, Viewer asker, String why) {
        EngagementPlan plan = latest(reference);
        plan.askToPass(asker.id(), why);
        record.write(RecordedAct.on(reference, "plan-override-asked")
                .fact(plan.version())
                .fact(check.gaps(plan).size())
                .because(why));
    }

    /** Whether this person wrote the latest version or asked to allow it, and so may not decide on the request. */
    @Transactional(readOnly = true)
    public boolean isOwnWork(String reference, Viewer viewer) {
        return latest(reference).isOwnWorkOf(viewer.id());
    }

    /**
     * Records a manager's decision on allowing the latest version despite its gaps.
     *
     * @throws IllegalStateException when the manager wrote the plan or made the request
     */
    public void override(String reference, boolean allowed, Viewer manager, String reason) {
        EngagementPlan plan = latest(reference);
        plan.override(allowed, manager.id(), reason, clock.instant());
        record.write(RecordedAct.on(reference, allowed ? "plan-override-allowed" : "plan-override-refused")
                .fact(plan.version())
                .fact(check.gaps(plan).size())
                .because(reason));
    }

    /** Records the sponsor's endorsement of the latest version. */
    public EngagementPlan endorse(String reference, Viewer sponsor, @Nullable String remark) {
        EngagementPlan plan = latest(reference);
        plan.endorse(sponsor.id(), remark, clock.instant());
        record.write(
                RecordedAct.on(reference, "plan-endorsed").fact(plan.version()).because(remark));
        return plan;
    }

    /** Returns the latest version with the sponsor's reasons. */
    public void sendBack(String reference, Viewer sponsor, String why) {
        EngagementPlan plan = latest(reference);
        plan.sendBack(sponsor.id(), why, clock.instant());
        record.write(
                RecordedAct.on(reference, "plan-sent-back").fact(plan.version()).because(why));
    }

    /** Adds the latest version's groups and dates to the forward plan. */
    public void enterForwardPlan(String reference) {
        EngagementPlan plan = latest(reference);
        forwardPlan.enter(
                reference,
                projects.require(reference).title(),
                "",
                groups(plan.groups()),
                plan.otherGroups(),
                plan.startsOn().orElse(null),
                plan.endsOn().orElse(null),
                "",
                plan.startsOn().isPresent() && plan.endsOn().isPresent());
    }

    /**
     * @throws NoSuchPlan when the case has no plan
     */
    @Transactional(readOnly = true)
    public EngagementPlan latest(String reference) {
        return findLatest(reference).orElseThrow(() -> new NoSuchPlan(reference));
    }

    @Transactional(readOnly = true)
    public Optional<EngagementPlan> findLatest(String reference) {
        return plans.latest(reference, Limit.of(1)).stream().findFirst();
    }

    /** All versions, newest first. */
    @Transactional(readOnly = true)
    public List<EngagementPlan> versions(String reference) {
        return plans.latest(reference, Limit.unlimited());
    }

    /**
     * @throws NoSuchPlan when the case has no such version
     */
    @Transactional(readOnly = true)
    public EngagementPlan version(String reference, int version) {
        return plans.findByReferenceAndVersion(reference, version).orElseThrow(() -> new NoSuchPlan(reference));
    }

    /**
     * Statements for the author of the next version, newest first.
     *
     * @param written all versions so far
     */
    @Transactional(readOnly = true)
    public List<PlanningBackground.Words> toRead(String reference, List<EngagementPlan> written) {
        Set<PlanState> states = EnumSet.noneOf(PlanState.class);
        written.forEach(plan -> states.add(plan.state()));
        Stream<PlanningBackground.Words> others = words.stream()
                .filter(source -> source.areThere(states))
                .flatMap(source -> source.said(reference).stream());
        return Stream.concat(written.stream().flatMap(Plans::decisions), others)
                .sorted(Comparator.comparing(PlanningBackground.Words::at).reversed())
                .toList();
    }

    /** This version's clashes in the forward plan. */
    @Transactional(readOnly = true)
    public ClashReport neighbours(EngagementPlan plan) {
        if (plan.groups().isEmpty() && plan.otherGroups().isBlank()) {
            return forwardPlan.neighbours(plan.reference());
        }
        return forwardPlan.neighbours(new ProposedEngagement(
                plan.reference(),
                projects.require(plan.reference()).title(),
                plan.purpose(),
                groups(plan.groups()),
                plan.otherGroups(),
                plan.startsOn().orElse(null),
                plan.endsOn().orElse(null)));
    }

    private static Stream<PlanningBackground.Words> decisions(EngagementPlan plan) {
        Stream<PlanningBackground.Words> sentBack = plan.decision().stream()
                .filter(decision -> !decision.endorsed())
                .map(decision -> new PlanningBackground.Words("plan.words.sent-back", decision.at(), decision.words()));
        Stream<PlanningBackground.Words> refused = plan.override().stream()
                .filter(override -> !override.allowed())
                .map(override ->
                        new PlanningBackground.Words("plan.words.override-refused", override.at(), override.reason()));
        return Stream.concat(sentBack, refused);
    }

    private static Set<PeopleGroup> groups(List<String> codes) {
        Set<PeopleGroup> groups = EnumSet.noneOf(PeopleGroup.class);
        codes.forEach(code -> groups.add(PeopleGroup.valueOf(code)));
        return groups;
    }
}
