package org.alongside.opportunity;

import java.time.Clock;
import java.time.LocalDate;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Suggesting an opportunity, deciding on it, and notifying the proposer. */
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
    private final AnswerPromise promise;
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
            AnswerPromise promise,
            Clock clock) {
        this.rows = rows;
        this.triages = triages;
        this.projects = projects;
        this.forwardPlan = forwardPlan;
        this.outbox = outbox;
        this.record = record;
        this.days = days;
        this.dates = dates;
        this.promise = promise;
        this.clock = clock;
    }

    /**
     * Saves an opportunity, starts its case and sends the proposer the reference.
     *
     * @return the reference
     */
    public String putForward(Proposal proposal) {
        String reference = receive(proposal);
        projects.begin(reference);
        return reference;
    }

    /** Saves an opportunity without starting its case, for running one stage on its own. */
    String receive(Proposal proposal) {
        String reference = projects.putForward(proposal.title());
        LocalDate answerBy = promise.forToday();
        Opportunity opportunity = rows.save(new Opportunity(reference, proposal, clock.instant(), answerBy));
        record.write(RecordedAct.on(reference, "opportunity-put-forward").fact(proposal.proposerKind()));
        outbox.send(new Letter(
                "opportunity/received",
                opportunity.proposer(),
                reference,
                Map.of("title", proposal.title(), "answerBy", dates.day(answerBy))));
        return reference;
    }

    /**
     * @throws NoSuchOpportunity when no opportunity has this reference
     */
    @Transactional(readOnly = true)
    public Opportunity require(String reference) {
        return rows.findById(reference).orElseThrow(() -> new NoSuchOpportunity(reference));
    }

    @Transactional(readOnly = true)
    public Optional<Opportunity> find(String reference) {
        return rows.findById(reference);
    }

    /** The opportunity with its triage decisions, in one query; empty when unknown. */
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
     * The opportunity with its triage decisions, in one query.
     *
     * @throws NoSuchOpportunity when no opportunity has this reference
     */
    @Transactional(readOnly = true)
    public OpportunityWithTriages decided(String reference) {
        return findDecided(reference).orElseThrow(() -> new NoSuchOpportunity(reference));
    }

    /** The date promised to the proposer for the next decision; null if none. */
    public @Nullable LocalDate answerBy(OpportunityWithTriages decided) {
        return promise.of(decided.opportunity(), decided.latest().orElse(null));
    }

    /** Its current clashes in the forward plan. */
    @Transactional(readOnly = true)
    public ClashReport neighbours(String reference) {
        return neighbours(require(reference));
    }

    /** Its current clashes in the forward plan. */
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

    /** The current inputs to the decision table. */
    @Transactional(readOnly = true)
    public Opportunity.Facts facts(String reference) {
        return facts(require(reference));
    }

    /** The current inputs to the decision table. */
    public Opportunity.Facts facts(Opportunity opportunity) {
        return opportunity.facts(days.today());
    }

    /** Saves the decision table's advice and reason, for the deciding officer. */
    public void advised(String reference, Level level, String because) {
        require(reference).advised(level, because);
    }

    /** Records the officer's decision together with the advice. The process carries out its consequences. */
    public void triage(String reference, Viewer officer, Triage.Decision decision) {
        Opportunity opportunity = require(reference);
        triages.save(new Triage(opportunity, decision, officer.id(), clock.instant()));
        record.write(RecordedAct.on(reference, "opportunity-triaged")
                .fact(decision.outcome())
                .because(decision.reason()));
    }

    /** The latest decision, if any. */
    @Transactional(readOnly = true)
    public Optional<Triage> latestTriage(String reference) {
        return triages.findFirstByReferenceOrderByDecidedAtDesc(reference);
    }

    /** Makes it a project, and adds it to the forward plan with its suggested dates. */
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

    /** Closes the case of a signposted opportunity. */
    public void decline(String reference) {
        lastTriage(reference);
        projects.decline(reference);
    }

    /** Sends the proposer the decision and its reason. */
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
        values.put("answerBy", dates.day(promise.of(opportunity, triage)));
        outbox.send(new Letter("opportunity/outcome", opportunity.proposer(), reference, values));
        record.write(RecordedAct.on(reference, "opportunity-proposer-told").fact(triage.outcome()));
    }

    /**
     * The proposer's view of an opportunity. Empty both for an unknown reference and for a wrong email address, so that
     * callers cannot tell them apart.
     */
    @Transactional(readOnly = true)
    public Optional<FollowedOpportunity> follow(String reference, String email) {
        return rows.findById(reference.strip().toUpperCase(java.util.Locale.ROOT))
                .filter(opportunity -> opportunity.isFrom(email))
                .map(this::followed);
    }

    private FollowedOpportunity followed(Opportunity opportunity) {
        Project project = projects.require(opportunity.reference());
        Triage latest = latestTriage(opportunity.reference()).orElse(null);
        return new FollowedOpportunity(
                opportunity.reference(),
                opportunity.title(),
                opportunity.receivedAt(),
                project.stage(),
                project.state(),
                latest,
                promise.of(opportunity, latest));
    }

    /** Quotes text for a letter, where each line of a quotation starts with {@code "> "}. */
    private static String quoted(String words) {
        return words.replace("\r\n", "\n").replace("\n", "\n> ");
    }

    private Triage lastTriage(String reference) {
        return latestTriage(reference)
                .orElseThrow(() -> new IllegalStateException("Nothing was decided about " + reference));
    }
}
