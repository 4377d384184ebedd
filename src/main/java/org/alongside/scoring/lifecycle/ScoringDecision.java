package org.alongside.scoring.lifecycle;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.scoring.letter.ScoringLetters;
import org.alongside.scoring.model.Ranking;
import org.alongside.scoring.model.ScoringRound;
import org.alongside.scoring.model.ScoringRounds;
import org.alongside.worklist.WorkItem.Kind;
import org.alongside.worklist.WorkList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What follows individual scoring: moderation, ranking, a tie on the cut-off line, and the decision. */
@Component
@Transactional
public class ScoringDecision {

    private final ScoringRounds rounds;
    private final ScoringLetters letters;
    private final WorkList workList;
    private final CaseRecord record;
    private final Clock clock;

    ScoringDecision(ScoringRounds rounds, ScoringLetters letters, WorkList workList, CaseRecord record, Clock clock) {
        this.rounds = rounds;
        this.letters = letters;
        this.workList = workList;
        this.record = record;
        this.clock = clock;
    }

    /** Ends moderation: scores can no longer change. */
    public void endModeration(UUID id, @Nullable String discussed) {
        ScoringRound round = rounds.lock(id);
        round.endModeration(discussed);
        round.seats().forEach(seat -> workList.cancel(Kind.BALLOT, seat.id().toString()));
        record.write(RecordedAct.on(round.reference(), "scoring-moderated").because(discussed));
    }

    /**
     * Calculates the ranking.
     *
     * @return whether entries with the same average fall on both sides of the line
     */
    public boolean rank(UUID id) {
        ScoringRound round = rounds.lock(id);
        Ranking ranking = round.ranking();
        boolean tie = ranking.tieOnLine();
        record.write(RecordedAct.on(round.reference(), tie ? "scoring-tied" : "scoring-ranked")
                .fact(tie ? ranking.tiedOnLine().size() : ranking.within().size()));
        return tie;
    }

    /**
     * Puts one of the tied entries first, by the chair's decision.
     *
     * @throws ValidationRejected when the chair has declared an interest in a tied entry, or the entry is not tied
     */
    public void putFirst(UUID id, UUID entry, String why, UUID by) {
        ScoringRound round = rounds.lock(id);
        BrokenRules.onForm(() -> round.putFirst(entry, why, by));
        record.write(RecordedAct.on(round.reference(), "scoring-tie-ordered")
                .fact(round.requireEntry(entry).position())
                .because(why));
    }

    /**
     * Records the decision.
     *
     * @param why required when the decision departs from the ranking and its line
     * @throws ValidationRejected when the decision departs from the ranking without a reason, or exceeds the budget
     */
    public void decide(UUID id, Set<UUID> awarded, @Nullable String why, UUID by) {
        ScoringRound round = rounds.lock(id);
        boolean differs = BrokenRules.onForm(() -> round.decide(awarded, why, by, clock.instant()));
        record.write(RecordedAct.on(round.reference(), differs ? "scoring-decided-otherwise" : "scoring-decided")
                .fact(awarded.size())
                .fact(round.entries().size())
                .because(why));
    }

    /** Notifies members, and applicants who gave an email address. */
    public void tellEverybody(UUID id) {
        letters.decided(rounds.whole(id));
    }
}
