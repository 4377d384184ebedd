package org.alongside.decision.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.decision.followup.FormalDecisionRecording;
import org.alongside.decision.lifecycle.RoundLifecycle;
import org.alongside.decision.model.Ballot;
import org.alongside.decision.model.DecidedBy;
import org.alongside.decision.model.FormalChoice;
import org.alongside.decision.model.Meetings;
import org.alongside.decision.model.PanelOutcome;
import org.alongside.decision.model.Round;
import org.alongside.decision.model.RoundSeat;
import org.alongside.decision.model.RoundState;
import org.alongside.decision.model.Rounds;
import org.alongside.identity.Account;
import org.alongside.identity.Accounts;
import org.alongside.identity.Viewer;
import org.alongside.notification.Recipient;
import org.alongside.project.CaseOutcomeRecipients;
import org.alongside.project.CaseParticipation;
import org.alongside.project.PageSection;
import org.alongside.project.PlanState;
import org.alongside.project.PlanningBackground;
import org.alongside.project.ProjectSection;
import org.alongside.project.ResumeListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Contributions of rounds to their project: a page section, its visibility, notified people, and words for planning.
 */
@Component
@Transactional(readOnly = true)
class ProjectRounds
        implements ProjectSection, CaseParticipation, CaseOutcomeRecipients, ResumeListener, PlanningBackground {

    private static final int ORDER = 20;

    private final Rounds rounds;
    private final Meetings meetings;
    private final RoundQueries reading;
    private final RoundLifecycle course;
    private final FormalDecisionRecording formal;
    private final Accounts accounts;

    /** Lazy, to break the cycle: a project asks for its members, and reading a round asks for its project. */
    ProjectRounds(
            Rounds rounds,
            Meetings meetings,
            @Lazy RoundQueries reading,
            @Lazy RoundLifecycle course,
            @Lazy FormalDecisionRecording formal,
            Accounts accounts) {
        this.rounds = rounds;
        this.meetings = meetings;
        this.reading = reading;
        this.course = course;
        this.formal = formal;
        this.accounts = accounts;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<PageSection> show(String reference, Viewer viewer) {
        List<RoundView> shown = reading.ofCase(reference);
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        boolean runs = reading.mayRun(shown.get(0).id(), viewer);
        return Optional.of(new PageSection(
                "rounds",
                "decision.section.title",
                "decision/section :: rounds",
                Map.of("rounds", shown, "runsRounds", runs)));
    }

    @Override
    public boolean in(String reference, Viewer viewer) {
        return rounds.hasSeat(reference, viewer.id());
    }

    @Override
    public List<Recipient> of(String reference) {
        return rounds.findAllByReference(reference).stream()
                .flatMap(round -> round.seats().stream())
                .map(RoundSeat::account)
                .distinct()
                .map(accounts::find)
                .flatMap(Optional::stream)
                .map(Account::recipient)
                .toList();
    }

    @Override
    @Transactional
    public void resumed(String reference, int workingDaysHeld) {
        course.shift(reference, workingDaysHeld);
    }

    /** Comments of members, meetings and chairs on rounds that did not approve. */
    @Override
    public List<Words> said(String reference) {
        List<Words> said = new ArrayList<>();
        for (Round round : rounds.ofCase(reference)) {
            Instant closed = round.progress().closedAt();
            if (closed != null) {
                words(round).forEach(words -> said.add(new Words(words.key(), closed, words.text())));
            }
        }
        return said;
    }

    /** No body is asked about a plan that was not endorsed. */
    @Override
    public boolean areThere(Set<PlanState> plans) {
        return plans.contains(PlanState.ENDORSED);
    }

    private Stream<Keyed> words(Round round) {
        return Stream.concat(
                said(round),
                formal.of(round).filter(decision -> decision.choice() == FormalChoice.DO_NOT_GO_AHEAD).stream()
                        .map(decision -> new Keyed("decision.words.formal", decision.answer())));
    }

    private Stream<Keyed> said(Round round) {
        PanelOutcome outcome = round.progress().outcome();
        if (round.state() == RoundState.RETURNED) {
            return Stream.of(new Keyed(
                    "decision.words.returned",
                    Objects.requireNonNull(round.reasons().sendBack())));
        }
        if (outcome == null || outcome.isApproval()) {
            return Stream.empty();
        }
        if (round.progress().decidedBy() == DecidedBy.MEETING) {
            UUID id = round.id();
            return meetings.findByRound(id).stream().map(held -> new Keyed("decision.words.meeting", held.minutes()));
        }
        return round.electorate().counting().stream()
                .filter(ballot ->
                        ballot.reason() != null || !ballot.conditions().isEmpty())
                .sorted(Ballot.BY_CONTENT)
                .map(ballot -> new Keyed(
                        "decision.words." + ballot.choice(),
                        String.join(
                                "\n",
                                Stream.concat(Stream.ofNullable(ballot.reason()), ballot.conditions().stream())
                                        .toList())));
    }

    private record Keyed(String key, String text) {}
}
