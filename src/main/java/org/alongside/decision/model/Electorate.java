package org.alongside.decision.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.body.BodyTerms;
import org.alongside.body.Quorum;
import org.alongside.round.QuorumCount;

/** The seats of a round: who may vote, the votes so far, and the quorum. */
public final class Electorate {

    private final List<RoundSeat> seats;
    private final Quorum quorum;
    private final BodyTerms rules;

    Electorate(List<RoundSeat> seats, Quorum quorum, BodyTerms rules) {
        this.seats = List.copyOf(seats);
        this.quorum = quorum;
        this.rules = rules;
    }

    /** The seats that may vote: all that are not excluded. */
    public List<RoundSeat> deciding() {
        return seats.stream().filter(seat -> !seat.isExcluded()).toList();
    }

    /** The seats that may vote and have not. */
    public List<RoundSeat> undecided() {
        return deciding().stream().filter(seat -> seat.counting().isEmpty()).toList();
    }

    /** The latest ballot of each seat that may vote. */
    public List<Ballot> counting() {
        return seats.stream().map(RoundSeat::counting).flatMap(Optional::stream).toList();
    }

    /** The counting ballots by choice. */
    public Tally tally() {
        return Tally.of(counting(), deciding().size());
    }

    /** Inputs to the outcome decision table. */
    public OutcomeInput outcomeInput() {
        return new OutcomeInput(
                rules.decisionRule(),
                tally(),
                withLivedExperience(BallotChoice.ASK_FOR_CHANGES),
                withLivedExperience(BallotChoice.DO_NOT_APPROVE));
    }

    private int withLivedExperience(BallotChoice choice) {
        return livedExperience(
                counting().stream().filter(ballot -> ballot.choice() == choice).map(Ballot::seat));
    }

    /** The counting ballots against the quorum. */
    public QuorumCount quorum() {
        return count(counting().stream().map(Ballot::seat).toList());
    }

    /** The quorum these seats would make; excluded seats do not count. */
    public QuorumCount quorumOf(Collection<UUID> present) {
        return count(
                deciding().stream().filter(seat -> present.contains(seat.id())).toList());
    }

    /** Whether every seat that may vote has done so and the ballots are quorate. */
    boolean isComplete() {
        QuorumCount now = quorum();
        return now.allHaveVoted() && now.isQuorate();
    }

    /** A declared interest lowers the quorum in proportion ({@link Quorum#needed}). */
    private QuorumCount count(List<RoundSeat> present) {
        int deciding = deciding().size();
        return new QuorumCount(
                deciding,
                quorum.needed(deciding, seats.size()),
                present.size(),
                livedExperience(present.stream()),
                quorum.livedExperience());
    }

    private static int livedExperience(Stream<RoundSeat> some) {
        return (int) some.filter(seat -> seat.kind().bringsLivedExperience()).count();
    }

    /** Whether the person has declared an interest from any of their seats. */
    public boolean hasInterest(UUID person) {
        return seats.stream()
                .anyMatch(seat -> seat.isExcluded() && seat.account().equals(person));
    }

    /** The seats from which the person may vote: their own first, then those for which they are deputy or proxy. */
    public List<RoundSeat> seatsOf(UUID person) {
        return Stream.concat(
                        seats.stream().filter(seat -> seat.account().equals(person)),
                        seats.stream()
                                .filter(seat -> !seat.account().equals(person))
                                .filter(seat -> seat.belongsTo(person)))
                .toList();
    }

    /** The person's own seat, otherwise one for which they are deputy or proxy. */
    public Optional<RoundSeat> seatOf(UUID person) {
        return seatsOf(person).stream().findFirst();
    }

    public Optional<RoundSeat> seat(UUID seat) {
        return seats.stream().filter(each -> each.id().equals(seat)).findFirst();
    }

    public Optional<RoundSeat> chair() {
        return seats.stream().filter(RoundSeat::isChair).findFirst();
    }

    /**
     * Members eligible as proxy for this one: not their own seat, not excluded, not already a proxy. None for a
     * member with a deputy, or where the terms do not allow proxies.
     */
    public List<RoundSeat> proxyCandidates(UUID member) {
        return deciding().stream()
                .filter(seat -> seat.account().equals(member))
                .filter(seat -> rules.proxiesAllowed() && seat.deputy() == null)
                .findFirst()
                .map(own -> deciding().stream()
                        .filter(seat -> seat != own && !isProxyOfAnother(seat, own))
                        .toList())
                .orElse(List.of());
    }

    private boolean isProxyOfAnother(RoundSeat candidate, RoundSeat own) {
        return seats.stream()
                .anyMatch(seat -> seat != own && candidate.account().equals(seat.proxy()));
    }

    /** Carries declared interests over to the second round of a question, for members who have the same seat. */
    void excludeAsIn(Electorate first) {
        first.seats.stream().filter(out -> out.excludedAt() != null).forEach(out -> seats.stream()
                .filter(seat -> seat.seat().equals(out.seat()) && seat.account().equals(out.account()))
                .forEach(seat -> seat.excludeAs(out)));
    }
}
