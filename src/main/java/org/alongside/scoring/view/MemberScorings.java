package org.alongside.scoring.view;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.body.Body;
import org.alongside.body.BodyAdministration;
import org.alongside.calendar.WorkingDays;
import org.alongside.identity.Accounts;
import org.alongside.scoring.model.NoSuchScoringRound;
import org.alongside.scoring.model.RecordedScores;
import org.alongside.scoring.model.Score;
import org.alongside.scoring.model.Scores;
import org.alongside.scoring.model.ScoringRound;
import org.alongside.scoring.model.ScoringRound.Entry;
import org.alongside.scoring.model.ScoringRound.ScoringSeat;
import org.alongside.scoring.model.ScoringRounds;
import org.alongside.scoring.model.ScoringState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Scoring rounds as their members see them: what they gave themselves, and what is asked of them. */
@Component
@Transactional(readOnly = true)
public class MemberScorings {

    private final ScoringRounds rows;
    private final Scores scores;
    private final BodyAdministration bodies;
    private final Accounts accounts;
    private final WorkingDays days;
    private final Clock clock;

    MemberScorings(
            ScoringRounds rows,
            Scores scores,
            BodyAdministration bodies,
            Accounts accounts,
            WorkingDays days,
            Clock clock) {
        this.rows = rows;
        this.scores = scores;
        this.bodies = bodies;
        this.accounts = accounts;
        this.days = days;
        this.clock = clock;
    }

    /** Whether the person has a seat in it, or stands in for one. */
    public boolean takesPart(UUID id, UUID person) {
        return rows.find(id).flatMap(round -> round.seatOf(person)).isPresent();
    }

    /** The scoring rounds of this person, the newest first. */
    public List<MemberScoring> mine(UUID person) {
        return rows.ofPerson(person).stream().map(id -> mine(id, person)).toList();
    }

    /** The scoring rounds that wait for this person, the soonest deadline first. */
    public List<MemberScoring> waiting(UUID person) {
        return rows.waitingFor(person).stream()
                .map(id -> mine(id, person))
                .filter(MemberScoring::waits)
                .toList();
    }

    /** @throws NoSuchScoringRound when the person has no seat in it */
    public MemberScoring mine(UUID id, UUID person) {
        ScoringRound round = rows.require(id);
        ScoringSeat seat = round.seatOf(person).orElseThrow(() -> new NoSuchScoringRound(id));
        List<Score> latest = scores.latest(id);
        boolean deputy = !seat.account().equals(person);
        boolean memberHasScored = seat.handedAt() == null
                && deputy
                && latest.stream().anyMatch(score -> score.seat().equals(seat.id()) && score.isOf(seat.account()));
        return new MemberScoring(
                id,
                bodies.find(round.body()).map(Body::name).orElse(""),
                round.title(),
                round.words().about(),
                round.state(),
                until(round, seat),
                seat.need(),
                round.scale(),
                deputy ? accounts.name(seat.account()) : null,
                round.takesScores(clock.instant()) && !seat.isOut() && !memberHasScored,
                round.state() == ScoringState.MODERATION && !seat.isOut() && !memberHasScored,
                seat.doneAt() != null,
                seat.isOut(),
                written(id, seat, latest),
                round.criteria().stream().map(ScoringQueries::criterion).toList(),
                round.shortlist().stream()
                        .map(entry -> new MemberScoring.Mine(
                                ScoringQueries.entry(entry),
                                !seat.scores(entry),
                                given(round, latest, seat, entry),
                                deputy ? null : deputyOf(latest, seat, entry)))
                        .toList());
    }

    /** Nothing while a member's time has not begun. */
    private @Nullable LocalDate until(ScoringRound round, ScoringSeat seat) {
        LocalDate ofRound = round.lastDay();
        boolean waits = round.state() == ScoringState.SCORING && seat.lastDay() == null && seat.doneAt() == null;
        return ofRound == null || waits ? null : seat.until(days.today(), ofRound);
    }

    private @Nullable RecordedScores written(UUID id, ScoringSeat seat, List<Score> latest) {
        Set<UUID> counting = latest.stream()
                .filter(score -> score.seat().equals(seat.id()))
                .map(Score::assistance)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return counting.isEmpty()
                ? null
                : scores.assisted(id).stream()
                        .filter(each -> counting.contains(each.id()))
                        .reduce((one, later) -> later)
                        .map(each -> ScoringQueries.written(each, accounts.name(each.by())))
                        .orElse(null);
    }

    private @Nullable String deputyOf(List<Score> latest, ScoringSeat seat, Entry entry) {
        return latest.stream()
                .filter(score -> score.seat().equals(seat.id())
                        && score.entry().equals(entry.id())
                        && !score.isOf(seat.account()))
                .map(score -> accounts.name(score.givenBy()))
                .findFirst()
                .orElse(null);
    }

    private static List<ScoringView.Said> given(ScoringRound round, List<Score> latest, ScoringSeat seat, Entry entry) {
        return round.criteria().stream()
                .flatMap(criterion -> latest.stream()
                        .filter(score -> score.seat().equals(seat.id())
                                && score.entry().equals(entry.id())
                                && score.criterion().equals(criterion.id()))
                        .map(score -> new ScoringView.Said(criterion.name(), score.points(), score.reason())))
                .toList();
    }
}
