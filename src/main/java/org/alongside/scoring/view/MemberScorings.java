package org.alongside.scoring.view;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.alongside.body.Body;
import org.alongside.body.BodyAdministration;
import org.alongside.calendar.WorkingDays;
import org.alongside.identity.Accounts;
import org.alongside.scoring.model.NoSuchScoringRound;
import org.alongside.scoring.model.Score;
import org.alongside.scoring.model.ScoringAssistance;
import org.alongside.scoring.model.ScoringEntry;
import org.alongside.scoring.model.ScoringRound;
import org.alongside.scoring.model.ScoringRounds;
import org.alongside.scoring.model.ScoringSeat;
import org.alongside.scoring.model.ScoringState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Scoring rounds as their members see them: their own scores and tasks. */
@Component
@Transactional(readOnly = true)
public class MemberScorings {

    private final ScoringRounds rounds;
    private final BodyAdministration bodies;
    private final Accounts accounts;
    private final WorkingDays days;
    private final Clock clock;

    MemberScorings(ScoringRounds rounds, BodyAdministration bodies, Accounts accounts, WorkingDays days, Clock clock) {
        this.rounds = rounds;
        this.bodies = bodies;
        this.accounts = accounts;
        this.days = days;
        this.clock = clock;
    }

    /** Whether the person is a member or deputy in it. */
    public boolean takesPart(UUID id, UUID person) {
        return rounds.hasSeatIn(id, person);
    }

    /** This person's scoring rounds, newest first. */
    public List<MemberScoring> mine(UUID person) {
        return rounds.idsOfPerson(person).stream().map(id -> mine(id, person)).toList();
    }

    /** The scoring rounds that need action from this person, earliest deadline first. */
    public List<MemberScoring> waiting(UUID person) {
        return rounds.idsWaitingFor(person).stream()
                .map(id -> mine(id, person))
                .filter(MemberScoring::waits)
                .toList();
    }

    /**
     * @throws NoSuchScoringRound when the person has no seat in it
     */
    public MemberScoring mine(UUID id, UUID person) {
        ScoringRound round = rounds.whole(id);
        ScoringSeat seat = round.electorate().seatOf(person).orElseThrow(() -> new NoSuchScoringRound(id));
        boolean deputy = !seat.account().equals(person);
        boolean memberHasScored = !seat.isHanded() && deputy && seat.hasMemberScored();
        return new MemberScoring(
                id,
                bodies.find(round.body()).map(Body::name).orElse(""),
                round.title(),
                round.words().about(),
                round.state(),
                deputy && !seat.isHanded() ? round.lastDay() : until(round, seat),
                // A deputy reads in their own format, not the member's.
                deputy ? null : seat.need(),
                round.terms().scale(),
                deputy ? accounts.name(seat.account()) : null,
                round.takesScores(clock.instant()) && !seat.isOut() && !memberHasScored,
                round.state() == ScoringState.MODERATION && !seat.isOut() && !memberHasScored,
                seat.isDone(),
                seat.isOut(),
                written(seat),
                round.criteria().stream().map(ScoringQueries::criterion).toList(),
                round.shortlist().stream()
                        .map(entry -> new MemberScoring.Mine(
                                ScoringQueries.entry(entry),
                                !seat.scores(entry),
                                given(round, seat, entry),
                                deputy ? null : deputyOf(seat, entry)))
                        .toList());
    }

    /** Null until the member's time starts. */
    private @Nullable LocalDate until(ScoringRound round, ScoringSeat seat) {
        LocalDate ofRound = round.lastDay();
        boolean waits = round.state() == ScoringState.SCORING && seat.lastDay() == null && !seat.isDone();
        return ofRound == null || waits ? null : seat.until(days.today(), ofRound);
    }

    /** The latest scores recorded for the member, while any of them count. */
    private @Nullable RecordedScores written(ScoringSeat seat) {
        return seat.latest().stream()
                .map(Score::assistance)
                .filter(Objects::nonNull)
                .max(Comparator.comparing(ScoringAssistance::recordedAt))
                .map(each -> ScoringQueries.written(each, accounts.name(each.recordedBy())))
                .orElse(null);
    }

    private @Nullable String deputyOf(ScoringSeat seat, ScoringEntry entry) {
        return seat.latest(entry).stream()
                .filter(score -> !score.isOfMember())
                .map(score -> accounts.name(score.givenBy()))
                .findFirst()
                .orElse(null);
    }

    private static List<ScoringView.Said> given(ScoringRound round, ScoringSeat seat, ScoringEntry entry) {
        return round.criteria().stream()
                .flatMap(criterion -> seat.latest(entry, criterion).stream()
                        .map(score -> new ScoringView.Said(criterion.name(), score.points(), score.reason())))
                .toList();
    }
}
