package org.alongside.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import org.alongside.audit.RecordCheck;
import org.alongside.history.verification.RecordRoots;
import org.alongside.history.verification.RecordVerification;
import org.alongside.identity.Allow;
import org.alongside.identity.Role;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The check of the whole record and its export, for managers and administrators. */
@Controller
@RequestMapping("/record")
@Allow(roles = {Role.MANAGER, Role.ADMINISTRATOR})
class RecordCheckController {

    private static final String SECONDS_UNTIL_SHOWN_AGAIN = "2";

    private final RecordCheck check;
    private final RecordRoots roots;
    private final RecordVerification verification;

    RecordCheckController(RecordCheck check, RecordRoots roots, RecordVerification verification) {
        this.check = check;
        this.roots = roots;
        this.verification = verification;
    }

    @GetMapping("/check")
    String page(Model model, HttpServletResponse response) {
        RecordCheck.State state = check.state();
        if (state.isRunning()) {
            response.setHeader("Refresh", SECONDS_UNTIL_SHOWN_AGAIN);
        }
        model.addAttribute("state", state);
        model.addAttribute("expected", roots.newest(1).stream().findFirst().orElse(null));
        return "audit/check";
    }

    @PostMapping("/check")
    String begin() {
        check.begin();
        return "redirect:/record/check";
    }

    @GetMapping("/export")
    ResponseEntity<StreamingResponseBody> export() {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType("application/jsonl"));
        headers.setContentDisposition(
                ContentDisposition.attachment().filename("record.jsonl").build());
        return ResponseEntity.ok().headers(headers).body(verification::export);
    }
}
