package org.alongside.scoring.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.body.Quorum;
import org.alongside.round.QuorumCount;

/** The seats of a scoring round: their holders, which may score, and how many have finished. */
public final class ScoringElectorate {

    private final List<ScoringSeat> all;
    private final Quorum quorum;

    ScoringElectorate(List<ScoringSeat> all, Quorum quorum) {
        this.all = all;
        this.quorum = quorum;
    }

    /** Seats that may score at least one entry. */
    public List<ScoringSeat> scoring() {
        return all.stream().filter(ScoringSeat::takesPart).toList();
    }

    public List<ScoringSeat> finished() {
        return scoring().stream().filter(ScoringSeat::isDone).toList();
    }

    /** How many seats must finish: the body's quorum, in proportion to the seats that may score here. */
    public int needed() {
        int scoring = scoring().size();
        return Math.min(Math.max(1, scoring), quorum.needed(scoring, Math.max(scoring, all.size())));
    }

    /** Progress towards the quorum. */
    QuorumCount count() {
        List<ScoringSeat> done = finished();
        int lived = (int) done.stream()
                .filter(seat -> seat.kind().bringsLivedExperience())
                .count();
        return new QuorumCount(scoring().size(), needed(), done.size(), lived, quorum.livedExperience());
    }

    /** Makes another of the scoring members the chair. */
    public void chairedBy(UUID person) {
        all.forEach(seat -> seat.chaired(seat.account().equals(person)));
    }

    /** The person's own seat, otherwise one they are the deputy for. */
    public Optional<ScoringSeat> seatOf(UUID person) {
        return all.stream()
                .filter(seat -> seat.account().equals(person))
                .findFirst()
                .or(() -> all.stream().filter(seat -> seat.belongsTo(person)).findFirst());
    }

    /**
     * @throws ScoreRefused when the person has no seat and is no one's deputy
     */
    public ScoringSeat requireSeatOf(UUID person) {
        return seatOf(person).orElseThrow(() -> new ScoreRefused(ScoreRefused.Why.NO_SEAT));
    }

    public Optional<ScoringSeat> seat(UUID seat) {
        return all.stream().filter(each -> each.id().equals(seat)).findFirst();
    }

    /**
     * @throws NoSuchScoringRound when the round has no such seat
     */
    public ScoringSeat requireSeat(UUID seat) {
        return seat(seat).orElseThrow(() -> new NoSuchScoringRound(seat));
    }

    /** The last version of each score. */
    public List<Score> latest() {
        return all.stream().flatMap(seat -> seat.latest().stream()).toList();
    }

    /** Every version of every score, oldest first. */
    public List<Score> scores() {
        return all.stream()
                .flatMap(seat -> seat.scores().stream())
                .sorted(Score.BY_TIME)
                .toList();
    }
}
