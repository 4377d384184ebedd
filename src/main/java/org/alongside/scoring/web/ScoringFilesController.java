package org.alongside.scoring.web;

import static org.alongside.identity.Role.ADMINISTRATOR;
import static org.alongside.identity.Role.MANAGER;
import static org.alongside.identity.Role.OFFICER;
import static org.alongside.identity.Role.PANEL_CHAIR;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.identity.Allow;
import org.alongside.scoring.view.ScoringQueries;
import org.alongside.scoring.view.ScoringRecord;
import org.alongside.scoring.view.ScoringView;
import org.alongside.text.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Downloads of a scoring round: its ranking as CSV and its record as PDF. */
@Controller
class ScoringFilesController {

    private final ScoringQueries reading;
    private final ScoringRecord scoringRecord;
    private final Messages messages;

    ScoringFilesController(ScoringQueries reading, ScoringRecord scoringRecord, Messages messages) {
        this.reading = reading;
        this.scoringRecord = scoringRecord;
        this.messages = messages;
    }

    @GetMapping("/scoring/{round}/ranking.csv")
    @Allow(
            roles = {OFFICER, PANEL_CHAIR, MANAGER, ADMINISTRATOR},
            on = ScoringToRun.class)
    ResponseEntity<byte[]> csv(@PathVariable("round") UUID id) {
        ScoringView round = reading.view(id);
        if (!round.showsAverages()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("ranking-" + round.reference() + ".csv")
                                .build()
                                .toString())
                .body(RankingCsv.of(round, messages::text).getBytes(StandardCharsets.UTF_8));
    }

    /** The record as a file, or a page that explains why it is not available until the round is over. */
    @GetMapping("/scoring/{round}/record.pdf")
    @Allow(
            roles = {OFFICER, PANEL_CHAIR, MANAGER, ADMINISTRATOR},
            on = ScoringToRun.class)
    @Nullable
    ModelAndView pdf(@PathVariable("round") UUID id, HttpServletResponse response) throws IOException {
        ScoringView round = reading.view(id);
        Optional<byte[]> file = scoringRecord.pdf(id);
        if (file.isEmpty()) {
            return new ModelAndView("scoring/record-not-yet", Map.of("round", round), HttpStatus.CONFLICT);
        }
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.inline()
                        .filename("record-" + round.reference() + ".pdf")
                        .build()
                        .toString());
        response.getOutputStream().write(file.get());
        return null;
    }
}
