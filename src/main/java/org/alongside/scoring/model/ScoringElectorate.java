package org.alongside.scoring.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.body.Quorum;
import org.alongside.round.QuorumCount;

/** The seats of a scoring round: who has them, which may score anything at all, and how many have finished. */
public final class ScoringElectorate {

    private final List<ScoringSeat> all;
    private final Quorum quorum;

    ScoringElectorate(List<ScoringSeat> all, Quorum quorum) {
        this.all = all;
        this.quorum = quorum;
    }

    /** Those that may score anything at all. */
    public List<ScoringSeat> scoring() {
        return all.stream().filter(ScoringSeat::takesPart).toList();
    }

    /** Those that have finished. */
    public List<ScoringSeat> finished() {
        return scoring().stream().filter(ScoringSeat::isDone).toList();
    }

    /** How many must have finished: the quorum of the body, in proportion to the seats that may score here. */
    public int needed() {
        int scoring = scoring().size();
        return Math.min(Math.max(1, scoring), quorum.needed(scoring, Math.max(scoring, all.size())));
    }

    /** How far the round is towards its quorum. */
    QuorumCount count() {
        List<ScoringSeat> done = finished();
        int lived = (int) done.stream()
                .filter(seat -> seat.kind().bringsLivedExperience())
                .count();
        return new QuorumCount(scoring().size(), needed(), done.size(), lived, quorum.livedExperience());
    }

    /** Another of those who score is the chair now. */
    public void chairedBy(UUID person) {
        all.forEach(seat -> seat.chaired(seat.account().equals(person)));
    }

    /** The person's own seat, or else one for which the person is the deputy. */
    public Optional<ScoringSeat> seatOf(UUID person) {
        return all.stream()
                .filter(seat -> seat.account().equals(person))
                .findFirst()
                .or(() -> all.stream().filter(seat -> seat.belongsTo(person)).findFirst());
    }

    /** @throws ScoreRefused when the person has no seat, and stands in for none */
    public ScoringSeat requireSeatOf(UUID person) {
        return seatOf(person).orElseThrow(() -> new ScoreRefused(ScoreRefused.Why.NO_SEAT));
    }

    public Optional<ScoringSeat> seat(UUID seat) {
        return all.stream().filter(each -> each.id().equals(seat)).findFirst();
    }

    /** @throws NoSuchScoringRound when it has no such seat */
    public ScoringSeat requireSeat(UUID seat) {
        return seat(seat).orElseThrow(() -> new NoSuchScoringRound(seat));
    }

    /** What counts: the last version of each score. */
    public List<Score> latest() {
        return all.stream().flatMap(seat -> seat.latest().stream()).toList();
    }

    /** Every version of every score, in the order in which they were given. */
    public List<Score> scores() {
        return all.stream()
                .flatMap(seat -> seat.scores().stream())
                .sorted(Score.BY_TIME)
                .toList();
    }
}
