package org.alongside.decision.web;

import static org.alongside.identity.Role.ADMINISTRATOR;
import static org.alongside.identity.Role.MANAGER;
import static org.alongside.identity.Role.OFFICER;
import static org.alongside.identity.Role.PANEL_CHAIR;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.decision.view.RoundQueries;
import org.alongside.decision.view.RoundRecord;
import org.alongside.identity.Allow;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The record of a round as a file; before the round is over, a page that explains why there is none. */
@Controller
class RecordController {

    private final RoundQueries reading;
    private final RoundRecord record;

    RecordController(RoundQueries reading, RoundRecord record) {
        this.reading = reading;
        this.record = record;
    }

    @GetMapping("/rounds/{round}/record.pdf")
    @Allow(
            roles = {OFFICER, PANEL_CHAIR, MANAGER, ADMINISTRATOR},
            on = RoundToRun.class)
    @Nullable
    ModelAndView show(@PathVariable("round") UUID id, HttpServletResponse response) throws IOException {
        Optional<byte[]> file = record.pdf(id);
        if (file.isEmpty()) {
            return new ModelAndView("decision/record-not-yet", Map.of("round", reading.round(id)), HttpStatus.CONFLICT);
        }
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.inline()
                        .filename(record.fileName(id))
                        .build()
                        .toString());
        response.getOutputStream().write(file.get());
        return null;
    }
}
