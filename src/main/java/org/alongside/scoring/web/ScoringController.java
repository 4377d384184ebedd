package org.alongside.scoring.web;

import static org.alongside.identity.Role.ADMINISTRATOR;
import static org.alongside.identity.Role.MANAGER;
import static org.alongside.identity.Role.OFFICER;
import static org.alongside.identity.Role.PANEL_CHAIR;

import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.history.CaseRecord;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.round.SeatClock;
import org.alongside.scoring.view.ScoreSheets;
import org.alongside.scoring.view.ScoringLists;
import org.alongside.scoring.view.ScoringQueries;
import org.alongside.scoring.view.ScoringView;
import org.alongside.scoring.voting.ScoreEntryPolicy;
import org.alongside.scoring.voting.ScoringClocks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Scoring rounds for those who run them: a list, and one page per round. */
@Controller
class ScoringController {

    private final ScoringQueries reading;
    private final ScoringLists lists;
    private final ScoreSheets sheets;
    private final ScoringClocks clocks;
    private final ScoreEntryPolicy entryPolicy;
    private final CaseRecord record;
    private final CurrentViewer viewers;

    ScoringController(
            ScoringQueries reading,
            ScoringLists lists,
            ScoreSheets sheets,
            ScoringClocks clocks,
            ScoreEntryPolicy entryPolicy,
            CaseRecord record,
            CurrentViewer viewers) {
        this.reading = reading;
        this.lists = lists;
        this.sheets = sheets;
        this.clocks = clocks;
        this.entryPolicy = entryPolicy;
        this.record = record;
        this.viewers = viewers;
    }

    @GetMapping("/scoring")
    @Allow(roles = {OFFICER, PANEL_CHAIR, MANAGER, ADMINISTRATOR})
    ModelAndView list() {
        return new ModelAndView("scoring/rounds").addObject("rounds", lists.newest(viewers.require()));
    }

    @GetMapping("/scoring/{round}")
    @Allow(
            roles = {OFFICER, PANEL_CHAIR, MANAGER, ADMINISTRATOR},
            on = ScoringToRun.class)
    ModelAndView show(@PathVariable("round") UUID id) {
        ScoringView round = reading.view(id);
        return new ModelAndView("scoring/round")
                .addObject("round", round)
                .addObject("asked", sheets.asked(id))
                .addObject(
                        "barred", entryPolicy.barred(id, viewers.require().id()).orElse(null))
                .addObject(
                        "stopped",
                        clocks.of(id).stream()
                                .filter(SeatClock::waits)
                                .collect(Collectors.toMap(SeatClock::seat, Function.identity())))
                .addObject("bars", RankingBar.of(round))
                .addObject("entries", record.entries(round.reference()));
    }
}
