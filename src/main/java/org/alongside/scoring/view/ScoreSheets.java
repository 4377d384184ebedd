package org.alongside.scoring.view;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.alongside.identity.Accounts;
import org.alongside.round.help.HelpPromises;
import org.alongside.round.help.HelpView;
import org.alongside.scoring.model.NoSuchScoringRound;
import org.alongside.scoring.model.Score;
import org.alongside.scoring.model.ScoringEntry;
import org.alongside.scoring.model.ScoringRound;
import org.alongside.scoring.model.ScoringRounds;
import org.alongside.scoring.model.ScoringSeat;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sheets for recording members' scores, and members' requests for help. */
@Component
@Transactional(readOnly = true)
public class ScoreSheets {

    private final ScoringRounds rounds;
    private final Accounts accounts;
    private final HelpPromises promises;
    private final Clock clock;

    ScoreSheets(ScoringRounds rounds, Accounts accounts, HelpPromises promises, Clock clock) {
        this.rounds = rounds;
        this.accounts = accounts;
        this.promises = promises;
        this.clock = clock;
    }

    /**
     * The sheet of a seat: the entries to score, without existing scores.
     *
     * @throws NoSuchScoringRound when the round has no such seat
     */
    public ScoreSheet sheet(UUID id, UUID seatId) {
        ScoringRound round = rounds.whole(id);
        ScoringSeat seat = round.electorate().requireSeat(seatId);
        return new ScoreSheet(
                id,
                seatId,
                accounts.name(seat.account()),
                round.title(),
                round.takesScores(clock.instant()),
                round.terms().scale(),
                round.criteria().stream().map(ScoringQueries::criterion).toList(),
                round.shortlist().stream().map(entry -> line(seat, entry)).toList());
    }

    private static ScoreSheet.Line line(ScoringSeat seat, ScoringEntry entry) {
        return new ScoreSheet.Line(
                entry.position(),
                ScoringQueries.entry(entry),
                !seat.mayScore(entry),
                seat.latest(entry).stream()
                        .filter(Score::isGivenByMember)
                        .map(Score::givenAt)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    /** Requests for help from members of this round. */
    public List<HelpView> asked(UUID id) {
        List<HelpPromises.Asked> asked = promises.of(id);
        if (asked.isEmpty()) {
            return List.of();
        }
        ScoringRound round = rounds.require(id);
        return asked.stream()
                .map(each -> new HelpView(
                        each.id(),
                        round.electorate()
                                .seat(each.seat())
                                .map(seat -> accounts.name(seat.account()))
                                .orElse(SeatViews.NOBODY),
                        each.kind(),
                        each.words(),
                        each.promisedBy(),
                        each.answeredAt()))
                .toList();
    }
}
