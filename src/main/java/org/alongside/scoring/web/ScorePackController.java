package org.alongside.scoring.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.round.format.AvailableFormats;
import org.alongside.round.format.PackFiles;
import org.alongside.round.format.UsesReadingPreferences;
import org.alongside.scoring.view.MemberScorings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Scoring papers in other formats: reading, downloading and listening. */
@Controller
@UsesReadingPreferences
class ScorePackController {

    private final MemberScorings mine;
    private final AvailableFormats shelf;
    private final PackFiles files;
    private final CurrentViewer viewers;

    ScorePackController(MemberScorings mine, AvailableFormats shelf, PackFiles files, CurrentViewer viewers) {
        this.mine = mine;
        this.shelf = shelf;
        this.files = files;
        this.viewers = viewers;
    }

    /** All entries and criteria on one page. */
    @GetMapping("/score/{round}/read")
    @Allow(signedIn = true, on = ScoringOfMine.class)
    ModelAndView read(@PathVariable("round") UUID id) {
        return page("scoring/score-read", id).addObject("largePrint", false);
    }

    /** The same in large print, printed as shown. */
    @GetMapping("/score/{round}/large-print")
    @Allow(signedIn = true, on = ScoringOfMine.class)
    ModelAndView largePrint(@PathVariable("round") UUID id) {
        return page("scoring/score-read", id)
                .addObject("largePrint", true)
                .addObject("reading", files.largest(viewers.require().id()));
    }

    @GetMapping("/score/{round}/formats/{format}")
    @Allow(signedIn = true, on = ScoringOfMine.class)
    ModelAndView format(@PathVariable("round") UUID id, @PathVariable("format") UUID format) {
        return page("scoring/score-format", id).addObject("format", shelf.one(id, format));
    }

    @GetMapping("/score/{round}/formats/{format}/file")
    @Allow(signedIn = true, on = ScoringOfMine.class)
    @Nullable
    ModelAndView file(
            @PathVariable("round") UUID id,
            @PathVariable("format") UUID format,
            @RequestParam(name = "open", defaultValue = "false") boolean warned,
            HttpServletResponse response)
            throws IOException {
        return files.save(id, format, "/score/" + id + "/formats/" + format + "/file", warned, response);
    }

    @GetMapping("/score/{round}/formats/{format}/audio")
    @Allow(signedIn = true, on = ScoringOfMine.class)
    void listen(
            @PathVariable("round") UUID id,
            @PathVariable("format") UUID format,
            @RequestHeader(name = "Range", required = false) @Nullable String range,
            HttpServletResponse response)
            throws IOException {
        files.play(id, format, range, response);
    }

    private ModelAndView page(String template, UUID id) {
        return new ModelAndView(template)
                .addObject("mine", mine.mine(id, viewers.require().id()));
    }
}
