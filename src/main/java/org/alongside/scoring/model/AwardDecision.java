package org.alongside.scoring.model;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rules of the decision: who orders a tie on the line, and which entries may be awarded. */
final class AwardDecision {

    private final ScoringRound round;

    AwardDecision(ScoringRound round) {
        this.round = round;
    }

    void putFirst(UUID entry, UUID by) {
        List<UUID> tied = round.ranking().tiedOnLine();
        if (!tied.contains(entry)) {
            throw new ScoringRuleBroken(ScoringRuleBroken.Rule.NOT_TIED);
        }
        if (round.seats().stream().anyMatch(seat -> seat.account().equals(by) && seat.isInterestedIn(tied))) {
            throw new ScoringRuleBroken(ScoringRuleBroken.Rule.CHAIR_INTERESTED);
        }
        int last = round.entries().stream()
                .map(ScoringEntry::tiePlace)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        round.requireEntry(entry).placeInTie(last + 1);
    }

    /**
     * @return whether the decision departs from the ranking and its line
     */
    boolean award(Set<UUID> awarded, @Nullable String why) {
        List<ScoringEntry> chosen = round.shortlist().stream()
                .filter(entry -> awarded.contains(entry.id()))
                .toList();
        if (chosen.size() != awarded.size()) {
            throw new ScoringRuleBroken(
                    ScoringRuleBroken.Rule.TOO_MANY_AWARDED,
                    Objects.requireNonNullElse(round.terms().places(), 0));
        }
        round.terms().line().refuseBeyond(chosen);
        boolean differs = !Set.copyOf(round.ranking().within()).equals(awarded);
        if (differs && why == null) {
            throw new ScoringRuleBroken(ScoringRuleBroken.Rule.DIFFERS_WITHOUT_REASON);
        }
        round.shortlist().forEach(entry -> entry.decide(awarded.contains(entry.id())));
        return differs;
    }
}
