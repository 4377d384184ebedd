package org.alongside.opportunity;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.calendar.Dates;
import org.alongside.calendar.WorkingDays;
import org.alongside.forwardplan.ClashReport;
import org.alongside.forwardplan.ForwardPlan;
import org.alongside.forwardplan.ProposedEngagement;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.identity.Viewer;
import org.alongside.notification.Letter;
import org.alongside.notification.Outbox;
import org.alongside.project.Level;
import org.alongside.project.Project;
import org.alongside.project.Projects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Putting an opportunity forward, deciding what becomes of it, and telling whoever put it forward. */
@Component
@Transactional
public class Opportunities {

    private final OpportunityRepository rows;
    private final Triages triages;
    private final Projects projects;
    private final ForwardPlan forwardPlan;
    private final Outbox outbox;
    private final CaseRecord record;
    private final WorkingDays days;
    private final Dates dates;
    private final Clock clock;

    Opportunities(
            OpportunityRepository rows,
            Triages triages,
            Projects projects,
            ForwardPlan forwardPlan,
            Outbox outbox,
            CaseRecord record,
            WorkingDays days,
            Dates dates,
            Clock clock) {
        this.rows = rows;
        this.triages = triages;
        this.projects = projects;
        this.forwardPlan = forwardPlan;
        this.outbox = outbox;
        this.record = record;
        this.days = days;
        this.dates = dates;
        this.clock = clock;
    }

    /**
     * Takes an opportunity in, starts its case and sends the proposer the reference.
     *
     * @return the reference
     */
    public String putForward(Proposal proposal) {
        String reference = receive(proposal);
        projects.begin(reference);
        return reference;
    }

    /** Takes an opportunity in without starting its case, for driving one stage on its own. */
    String receive(Proposal proposal) {
        String reference = projects.putForward(proposal.title());
        Opportunity opportunity = rows.save(new Opportunity(reference, proposal, clock.instant()));
        record.write(RecordedAct.on(reference, "opportunity-put-forward").fact(proposal.proposerKind()));
        outbox.send(new Letter(
                "opportunity/received", opportunity.proposer(), reference, Map.of("title", proposal.title())));
        return reference;
    }

    /** @throws NoSuchOpportunity when nothing was put forward with this reference */
    @Transactional(readOnly = true)
    public Opportunity require(String reference) {
        return rows.findById(reference).orElseThrow(() -> new NoSuchOpportunity(reference));
    }

    @Transactional(readOnly = true)
    public Optional<Opportunity> find(String reference) {
        return rows.findById(reference);
    }

    /** With what was decided about it, in one question; nothing when nothing was put forward with this reference. */
    @Transactional(readOnly = true)
    public Optional<OpportunityWithTriages> findDecided(String reference) {
        List<OpportunityRepository.WithTriage> found = rows.withTriages(reference);
        return found.stream()
                .findFirst()
                .map(first -> new OpportunityWithTriages(
                        first.opportunity(),
                        found.stream()
                                .flatMap(each -> Stream.ofNullable(each.triage()))
                                .toList()));
    }

    /**
     * With what was decided about it, in one question.
     *
     * @throws NoSuchOpportunity when nothing was put forward with this reference
     */
    @Transactional(readOnly = true)
    public OpportunityWithTriages decided(String reference) {
        return findDecided(reference).orElseThrow(() -> new NoSuchOpportunity(reference));
    }

    /** What the forward plan says about it today. */
    @Transactional(readOnly = true)
    public ClashReport neighbours(String reference) {
        return neighbours(require(reference));
    }

    /** What the forward plan says about it today. */
    @Transactional(readOnly = true)
    public ClashReport neighbours(Opportunity opportunity) {
        return forwardPlan.neighbours(new ProposedEngagement(
                opportunity.reference(),
                opportunity.title(),
                opportunity.about(),
                opportunity.groups(),
                "",
                opportunity.startsOn().orElse(null),
                opportunity.endsOn().orElse(null)));
    }

    /** What the decision table needs to know, as it is today. */
    @Transactional(readOnly = true)
    public Opportunity.Facts facts(String reference) {
        return facts(require(reference));
    }

    /** What the decision table needs to know of it, as it is today. */
    public Opportunity.Facts facts(Opportunity opportunity) {
        return opportunity.facts(days.today());
    }

    /** Keeps what the decision table advises and why, for the officer who decides. */
    public void advised(String reference, Level level, String because) {
        require(reference).advised(level, because);
    }

    /** The officer's decision, kept with the advice that there was. What follows from it is done by the process. */
    public void triage(String reference, Viewer officer, Triage.Decision decision) {
        Opportunity opportunity = require(reference);
        triages.save(new Triage(opportunity, decision, officer.id(), clock.instant()));
        record.write(RecordedAct.on(reference, "opportunity-triaged")
                .fact(decision.outcome())
                .because(decision.reason()));
    }

    /** The latest decision, if there was one. */
    @Transactional(readOnly = true)
    public Optional<Triage> latestTriage(String reference) {
        return triages.findFirstByReferenceOrderByDecidedAtDesc(reference);
    }

    /** Makes it a project, and enters it in the forward plan with the dates it was put forward with. */
    public void accept(String reference) {
        Opportunity opportunity = require(reference);
        Triage triage = lastTriage(reference);
        projects.accept(
                reference,
                triage.level().orElseThrow(),
                triage.leadOfficer().orElseThrow(),
                triage.sponsor().orElseThrow());
        forwardPlan.enter(
                reference,
                opportunity.title(),
                opportunity.about(),
                opportunity.groups(),
                "",
                opportunity.startsOn().orElse(null),
                opportunity.endsOn().orElse(null),
                opportunity.service(),
                false);
    }

    /** Closes the case of something that others can help with better. */
    public void decline(String reference) {
        lastTriage(reference);
        projects.decline(reference);
    }

    /** Writes to the proposer what was decided, and why. */
    public void tellProposer(String reference) {
        Opportunity opportunity = require(reference);
        Triage triage = lastTriage(reference);
        Map<String, Object> values = new HashMap<>();
        values.put("title", opportunity.title());
        values.put("outcome", triage.outcome().name());
        values.put("reason", quoted(triage.reason()));
        values.put("elements", quoted(triage.elements()));
        values.put("signpostTo", quoted(triage.signpostTo()));
        values.put("lookAgainOn", dates.day(triage.lookAgainOn().orElse(null)));
        outbox.send(new Letter("opportunity/outcome", opportunity.proposer(), reference, values));
        record.write(RecordedAct.on(reference, "opportunity-proposer-told").fact(triage.outcome()));
    }

    /**
     * What became of something, for whoever put it forward. Whether the reference is unknown or the e-mail address is
     * another one makes no difference in the answer.
     */
    @Transactional(readOnly = true)
    public Optional<FollowedOpportunity> follow(String reference, String email) {
        return rows.findById(reference.strip().toUpperCase(java.util.Locale.ROOT))
                .filter(opportunity -> opportunity.isFrom(email))
                .map(this::followed);
    }

    private FollowedOpportunity followed(Opportunity opportunity) {
        Project project = projects.require(opportunity.reference());
        return new FollowedOpportunity(
                opportunity.reference(),
                opportunity.title(),
                opportunity.receivedAt(),
                project.stage(),
                project.state(),
                latestTriage(opportunity.reference()).orElse(null));
    }

    /** In letters somebody's words begin with {@code "> "}, on each of their lines. */
    private static String quoted(String words) {
        return words.replace("\r\n", "\n").replace("\n", "\n> ");
    }

    private Triage lastTriage(String reference) {
        return latestTriage(reference)
                .orElseThrow(() -> new IllegalStateException("Nothing was decided about " + reference));
    }
}
