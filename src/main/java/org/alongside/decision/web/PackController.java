package org.alongside.decision.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.alongside.decision.view.RoundQueries;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.round.format.AvailableFormats;
import org.alongside.round.format.PackFiles;
import org.alongside.round.format.UsesReadingPreferences;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Formats of the papers: where members read, download and listen to them. */
@Controller
@UsesReadingPreferences
class PackController {

    private final AvailableFormats shelf;
    private final PackFiles files;
    private final RoundQueries reading;
    private final CurrentViewer viewers;

    PackController(AvailableFormats shelf, PackFiles files, RoundQueries reading, CurrentViewer viewers) {
        this.shelf = shelf;
        this.files = files;
        this.reading = reading;
        this.viewers = viewers;
    }

    /** The plan page in large print, rendered as HTML for screen and print. */
    @GetMapping("/decide/{round}/large-print")
    @Allow(signedIn = true, on = RoundOfMine.class)
    ModelAndView largePrint(@PathVariable("round") UUID id) {
        RoundQueries.Mine mine = mine(id);
        return new ModelAndView("decision/decide-large-print")
                .addObject("reading", files.largest(viewers.require().id()))
                .addObject("round", mine.round())
                .addObject("part", mine.part());
    }

    @GetMapping("/decide/{round}/formats/{format}")
    @Allow(signedIn = true, on = RoundOfMine.class)
    ModelAndView read(@PathVariable("round") UUID id, @PathVariable("format") UUID format) {
        RoundQueries.Mine mine = mine(id);
        return new ModelAndView("decision/decide-format")
                .addObject("round", mine.round())
                .addObject("part", mine.part())
                .addObject("format", shelf.one(id, format));
    }

    @GetMapping("/decide/{round}/formats/{format}/file")
    @Allow(signedIn = true, on = RoundOfMine.class)
    @Nullable
    ModelAndView file(
            @PathVariable("round") UUID id,
            @PathVariable("format") UUID format,
            @RequestParam(name = "open", defaultValue = "false") boolean warned,
            HttpServletResponse response)
            throws IOException {
        return files.save(id, format, "/decide/" + id + "/formats/" + format + "/file", warned, response);
    }

    @GetMapping("/decide/{round}/formats/{format}/audio")
    @Allow(signedIn = true, on = RoundOfMine.class)
    void listen(
            @PathVariable("round") UUID id,
            @PathVariable("format") UUID format,
            @RequestHeader(name = "Range", required = false) @Nullable String range,
            HttpServletResponse response)
            throws IOException {
        files.play(id, format, range, response);
    }

    private RoundQueries.Mine mine(UUID id) {
        return reading.mine(id, viewers.require().id());
    }
}
