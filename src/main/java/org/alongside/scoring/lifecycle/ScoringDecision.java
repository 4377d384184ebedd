package org.alongside.scoring.lifecycle;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.scoring.letter.ScoringLetters;
import org.alongside.scoring.model.EntryOutcome;
import org.alongside.scoring.model.Ranking;
import org.alongside.scoring.model.Scores;
import org.alongside.scoring.model.ScoringEntries;
import org.alongside.scoring.model.ScoringRound;
import org.alongside.scoring.model.ScoringRound.Entry;
import org.alongside.scoring.model.ScoringRounds;
import org.alongside.scoring.model.ScoringState;
import org.alongside.worklist.WorkItem.Kind;
import org.alongside.worklist.WorkList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What follows when members have scored: the talk about it, the ranking, a tie on its line, and the decision. */
@Component
@Transactional
public class ScoringDecision {

    private final ScoringRounds rows;
    private final ScoringEntries entries;
    private final Scores scores;
    private final ScoringLetters letters;
    private final WorkList workList;
    private final CaseRecord record;
    private final Clock clock;

    ScoringDecision(
            ScoringRounds rows,
            ScoringEntries entries,
            Scores scores,
            ScoringLetters letters,
            WorkList workList,
            CaseRecord record,
            Clock clock) {
        this.rows = rows;
        this.entries = entries;
        this.scores = scores;
        this.letters = letters;
        this.workList = workList;
        this.record = record;
        this.clock = clock;
    }

    /** The talk about the scores is over: nobody changes a score any more. */
    public void endModeration(UUID id, @Nullable String discussed) {
        ScoringRound round = rows.lock(id);
        rows.word(id, "discussed", discussed);
        rows.state(id, ScoringState.RANKED);
        round.seats().forEach(seat -> workList.cancel(Kind.BALLOT, seat.id().toString()));
        record.write(RecordedAct.on(round.reference(), "scoring-moderated").because(discussed));
    }

    /**
     * Works out the ranking.
     *
     * @return whether entries with the same average lie on both sides of the line
     */
    public boolean rank(UUID id) {
        ScoringRound round = rows.lock(id);
        Ranking ranking = Ranking.of(round, scores.latest(id));
        boolean tie = ranking.tieOnLine();
        record.write(RecordedAct.on(round.reference(), tie ? "scoring-tied" : "scoring-ranked")
                .fact(tie ? ranking.tiedOnLine().size() : ranking.within().size()));
        return tie;
    }

    /**
     * The chair says which of the tied entries comes first.
     *
     * @throws ValidationRejected when the chair has declared an interest in one of them, or it is none of them
     */
    public void putFirst(UUID id, UUID entry, String why, UUID by) {
        ScoringRound round = rows.lock(id);
        List<UUID> tied = Ranking.of(round, scores.latest(id)).tiedOnLine();
        if (!tied.contains(entry)) {
            throw ValidationRejected.at("first", "award.tie.none");
        }
        boolean interested = round.seats().stream()
                .filter(seat -> seat.account().equals(by))
                .anyMatch(seat -> seat.outOfAll() || seat.outOf().stream().anyMatch(tied::contains));
        if (interested) {
            throw ValidationRejected.altogether("award.tie.interest");
        }
        int place = round.entries().stream()
                        .map(Entry::tiePlace)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(0)
                + 1;
        entries.placeInTie(entry, place);
        rows.word(
                id,
                "tie",
                Stream.of(round.words().tie(), why)
                        .filter(Objects::nonNull)
                        .reduce((one, more) -> one + "\n" + more)
                        .orElse(why));
        record.write(RecordedAct.on(round.reference(), "scoring-tie-ordered")
                .fact(round.entry(entry).orElseThrow().position())
                .because(why));
    }

    /**
     * Writes the decision down.
     *
     * @param why needed when it differs from the ranking and its line
     * @throws ValidationRejected when it differs and nobody says why, or costs more than there is
     */
    public void decide(UUID id, Set<UUID> awarded, @Nullable String why, UUID by) {
        ScoringRound round = rows.lock(id);
        Set<UUID> within = new HashSet<>(Ranking.of(round, scores.latest(id)).within());
        boolean differs = !within.equals(awarded);
        refuseAboveLine(round, awarded);
        if (differs && why == null) {
            throw ValidationRejected.at("reason", "award.decision.differs");
        }
        round.shortlist()
                .forEach(entry -> entries.outcome(
                        entry.id(), awarded.contains(entry.id()) ? EntryOutcome.AWARDED : EntryOutcome.NOT_AWARDED));
        rows.word(id, "decision", why);
        rows.decide(id, by, clock.instant());
        record.write(RecordedAct.on(round.reference(), differs ? "scoring-decided-otherwise" : "scoring-decided")
                .fact(awarded.size())
                .fact(round.entries().size())
                .because(why));
    }

    private static void refuseAboveLine(ScoringRound round, Set<UUID> awarded) {
        List<Entry> chosen = round.shortlist().stream()
                .filter(entry -> awarded.contains(entry.id()))
                .toList();
        Integer places = round.places();
        if (chosen.size() != awarded.size() || (places != null && chosen.size() > places)) {
            throw ValidationRejected.at("awarded", "award.decision.places", Objects.requireNonNullElse(places, 0));
        }
        BigDecimal budget = round.budget();
        BigDecimal asked =
                chosen.stream().map(Entry::asked).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (budget != null && asked.compareTo(budget) > 0) {
            throw ValidationRejected.at(
                    "awarded", "award.decision.budget", asked.toPlainString(), budget.toPlainString());
        }
    }

    /** Tells those who sent entries, where they gave an address, and the members. */
    public void tellEverybody(UUID id) {
        letters.decided(rows.require(id), entries.contacts(id));
    }
}
