package org.alongside.decision.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.body.BodyTerms;
import org.alongside.body.Quorum;
import org.alongside.round.QuorumCount;

/** The seats of a round: who may decide from them, what they have decided so far, and whether that makes a quorum. */
public final class Electorate {

    private final List<RoundSeat> seats;
    private final Quorum quorum;
    private final BodyTerms rules;

    Electorate(List<RoundSeat> seats, Quorum quorum, BodyTerms rules) {
        this.seats = List.copyOf(seats);
        this.quorum = quorum;
        this.rules = rules;
    }

    /** The seats that may decide: all but those that are excluded. */
    public List<RoundSeat> deciding() {
        return seats.stream().filter(seat -> !seat.isExcluded()).toList();
    }

    /** The seats that may decide and have not voted. */
    public List<RoundSeat> undecided() {
        return deciding().stream().filter(seat -> seat.counting().isEmpty()).toList();
    }

    /** The last ballot of each seat that may decide. */
    public List<Ballot> counting() {
        return seats.stream().map(RoundSeat::counting).flatMap(Optional::stream).toList();
    }

    /** The ballots that count, by choice. */
    public Tally tally() {
        return Tally.of(counting(), deciding().size());
    }

    /** The inputs to the decision table that finds the outcome. */
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

    /** How far the ballots that count are towards the quorum. */
    public QuorumCount quorum() {
        return count(counting().stream().map(Ballot::seat).toList());
    }

    /** The quorum that these seats would make; seats that are excluded do not help. */
    public QuorumCount quorumOf(Collection<UUID> present) {
        return count(
                deciding().stream().filter(seat -> present.contains(seat.id())).toList());
    }

    /** Whether every seat that may decide has voted, and the ballots make a quorum. */
    boolean isComplete() {
        QuorumCount now = quorum();
        return now.allHaveVoted() && now.isQuorate();
    }

    /** A declared interest lowers the number of ballots needed in proportion ({@link Quorum#needed}). */
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

    /** Whether the person is out of the question, from any of their seats. */
    public boolean hasInterest(UUID person) {
        return seats.stream()
                .anyMatch(seat -> seat.isExcluded() && seat.account().equals(person));
    }

    /** The seats from which the person may decide: their own first, then those for which they stand in. */
    public List<RoundSeat> seatsOf(UUID person) {
        return Stream.concat(
                        seats.stream().filter(seat -> seat.account().equals(person)),
                        seats.stream()
                                .filter(seat -> !seat.account().equals(person))
                                .filter(seat -> seat.belongsTo(person)))
                .toList();
    }

    /** The person's own seat, or else one for which the person is deputy or proxy. */
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
     * The seats of the members whom this one can ask to vote for them: not their own, not excluded, and not asked by another
     * member already. None for a member who has a deputy, and where the terms allow no proxies.
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

    /** A member with an interest in the question is out of its second round as well, if they have the same seat. */
    void excludeAsIn(Electorate first) {
        first.seats.stream().filter(out -> out.excludedAt() != null).forEach(out -> seats.stream()
                .filter(seat -> seat.seat().equals(out.seat()) && seat.account().equals(out.account()))
                .forEach(seat -> seat.excludeAs(out)));
    }
}
