package org.alongside.scoring.voting;

import java.time.LocalDate;
import java.util.UUID;
import org.alongside.body.FormatNeed;
import org.alongside.calendar.WorkingDays;
import org.alongside.round.format.FormatRequestResult;
import org.alongside.round.help.HelpKind;
import org.alongside.round.help.HelpPromises;
import org.alongside.scoring.model.ScoringRound;
import org.alongside.scoring.model.ScoringRounds;
import org.alongside.scoring.model.ScoringSeat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Requests for help from members of scoring rounds; each creates a task. */
@Component
@Transactional
class ScoringHelp {

    private final ScoringRounds rounds;
    private final ScoringClocks clocks;
    private final HelpPromises promises;
    private final WorkingDays days;

    ScoringHelp(ScoringRounds rounds, ScoringClocks clocks, HelpPromises promises, WorkingDays days) {
        this.rounds = rounds;
        this.clocks = clocks;
        this.promises = promises;
        this.days = days;
    }

    LocalDate askForHelp(UUID id, UUID person, HelpKind kind, @Nullable String words) {
        ScoringRound round = rounds.require(id);
        return ask(round, round.electorate().requireSeatOf(person), kind, words);
    }

    /**
     * @return the date by which the member gets an answer
     */
    LocalDate ask(ScoringRound round, ScoringSeat seat, HelpKind kind, @Nullable String words) {
        return promises.ask(
                new HelpPromises.At(
                        round.id(), seat.id(), round.reference(), "/scoring/" + round.id(), "scoring.work.help."),
                kind,
                words);
    }

    /**
     * @return whether the format is available already, and if not, when the member gets an answer
     */
    FormatRequestResult needAnotherWay(UUID id, UUID person, FormatNeed need, @Nullable String words) {
        ScoringRound round = rounds.lock(id);
        ScoringSeat seat = round.electorate().requireSeatOf(person);
        // The format is the member's choice, not the deputy's.
        boolean there = seat.account().equals(person) && clocks.need(round, seat, need);
        return new FormatRequestResult(there, there ? days.today() : ask(round, seat, HelpKind.ANOTHER_WAY, words));
    }

    void answerHelp(UUID id, UUID help, UUID by) {
        promises.answer(id, rounds.require(id).reference(), help, by);
    }
}
