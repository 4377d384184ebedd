package org.alongside.decision.view;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.body.Body;
import org.alongside.body.BodyAdministration;
import org.alongside.decision.followup.FormalDecisionRecording;
import org.alongside.decision.model.Ballot;
import org.alongside.decision.model.BallotAuthors;
import org.alongside.decision.model.DecidedBy;
import org.alongside.decision.model.Meeting;
import org.alongside.decision.model.Meetings;
import org.alongside.decision.model.PanelOutcome;
import org.alongside.decision.model.Round;
import org.alongside.decision.model.RoundState;
import org.alongside.decision.model.Tally;
import org.alongside.identity.Accounts;
import org.alongside.project.Project;
import org.alongside.project.ProjectState;
import org.alongside.project.Projects;
import org.alongside.round.QuorumCount;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Maps a round for its readers: question, dates, outcome and follow-up. */
@Component
class RoundViewMapper {

    private final BodyAdministration bodies;
    private final ConditionQueries conditions;
    private final FormalDecisionRecording formal;
    private final Meetings meetings;
    private final Projects projects;
    private final Accounts accounts;
    private final BallotAuthors authors;
    private final Clock clock;

    RoundViewMapper(
            BodyAdministration bodies,
            ConditionQueries conditions,
            FormalDecisionRecording formal,
            Meetings meetings,
            Projects projects,
            Accounts accounts,
            BallotAuthors authors,
            Clock clock) {
        this.bodies = bodies;
        this.conditions = conditions;
        this.formal = formal;
        this.meetings = meetings;
        this.projects = projects;
        this.accounts = accounts;
        this.authors = authors;
        this.clock = clock;
    }

    /** A round without names. */
    RoundView view(Round round) {
        return view(round, false, Map.of());
    }

    /**
     * @param withNames whether the readers are officers or the chair, who see which member disputed a condition;
     * members who disagreed are named only where the body's terms say so
     */
    RoundView view(Round round, boolean withNames, Map<UUID, String> names) {
        Project project = projects.require(round.reference());
        boolean paused = project.state() == ProjectState.PAUSED;
        Optional<Meeting> meeting = meeting(round);
        return new RoundView(
                new RoundView.Origin(
                        round.id(),
                        round.reference(),
                        round.number(),
                        project.title(),
                        bodies.find(round.body()).map(Body::name).orElse(""),
                        round.preparation().planVersion(),
                        round.preparation().isSecond()),
                new RoundView.Status(
                        round.state(),
                        !paused && round.takesBallots(clock.instant()),
                        paused,
                        !round.wasOpened() ? null : round.period().lastDay(),
                        round.progress().closedAt(),
                        extensions(round)),
                new RoundView.Papers(
                        round.question().question(),
                        round.question().summary(),
                        round.question().ifYes(),
                        round.question().ifNo(),
                        round.pack()),
                new RoundView.Terms(
                        round.rules().power(),
                        round.rules().dissentNamed(),
                        round.rules().viewsHidden()),
                new RoundView.Result(
                        round.progress().decidedBy(),
                        round.progress().outcome(),
                        round.progress().afterRefusal(),
                        tally(round),
                        dissent(round, meeting, withNames && round.rules().dissentNamed() ? names : null),
                        conditions.of(round.id(), withNames),
                        meeting.map(RoundViewMapper::held).orElse(null),
                        round.reasons().sendBack(),
                        round.reasons().casting(),
                        formal(round),
                        early(round)));
    }

    static @Nullable Tally tally(Round round) {
        boolean counted = round.progress().decidedBy() == DecidedBy.BALLOTS
                || round.progress().decidedBy() == DecidedBy.CHAIR;
        return counted && (round.state().isOver() || round.state() == RoundState.TIED)
                ? round.electorate().tally()
                : null;
    }

    Optional<Meeting> meeting(Round round) {
        return round.progress().decidedBy() == DecidedBy.MEETING ? meetings.findByRound(round.id()) : Optional.empty();
    }

    static RoundView.Held held(Meeting meeting) {
        return new RoundView.Held(meeting.heldOn(), meeting.present().size(), meeting.minutes());
    }

    static List<RoundView.MoreTime> extensions(Round round) {
        return round.extensions().stream()
                .map(more -> new RoundView.MoreTime(more.from(), more.to(), more.reason()))
                .toList();
    }

    RoundView.@Nullable Formal formal(Round round) {
        return formal.of(round)
                .map(decision -> new RoundView.Formal(
                        decision.choice(),
                        decision.madeIn(),
                        decision.madeOn(),
                        decision.answer(),
                        decision.otherwise(),
                        accounts.names(Set.of(decision.recordedBy())).get(decision.recordedBy())))
                .orElse(null);
    }

    static RoundView.@Nullable Early early(Round round) {
        String why = round.reasons().earlyClose();
        QuorumCount quorum = round.electorate().quorum();
        return why == null ? null : new RoundView.Early(quorum.remaining() - quorum.voted(), quorum.remaining(), why);
    }

    List<RoundView.Dissent> dissent(Round round, Optional<Meeting> meeting, @Nullable Map<UUID, String> names) {
        PanelOutcome outcome = round.progress().outcome();
        if (outcome == null) {
            return List.of();
        }
        if (meeting.isPresent()) {
            return Stream.ofNullable(meeting.get().dissent())
                    .map(words -> new RoundView.Dissent(null, words, null))
                    .toList();
        }
        return round.electorate().counting().stream()
                .filter(ballot -> ballot.choice().dissentsFrom(outcome))
                .sorted(Ballot.BY_CONTENT)
                .map(ballot -> new RoundView.Dissent(
                        ballot.choice(), ballot.reason(), names == null ? null : authors.named(ballot, names)))
                .toList();
    }
}
