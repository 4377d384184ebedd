package org.alongside.audit.web;

import java.util.stream.Collectors;
import org.alongside.history.verification.Receipts;
import org.alongside.history.verification.RecordRoot;
import org.alongside.history.verification.RecordRoots;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.identity.Role;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The public page of the record: the daily roots, and a box for the code of a receipt. */
@Controller
@Allow(everyone = true)
class PublicRecordController {

    private static final int ROOTS_SHOWN = 30;
    private static final int LONGEST_CODE = 60;

    private final RecordRoots roots;
    private final Receipts receipts;
    private final CurrentViewer viewers;

    PublicRecordController(RecordRoots roots, Receipts receipts, CurrentViewer viewers) {
        this.roots = roots;
        this.receipts = receipts;
        this.viewers = viewers;
    }

    @GetMapping("/record")
    String page(@RequestParam(defaultValue = "") String receipt, Model model) {
        model.addAttribute("roots", roots.newest(ROOTS_SHOWN));
        model.addAttribute("code", receipt.strip());
        model.addAttribute(
                "mayCheck",
                viewers.find()
                        .filter(viewer -> viewer.roles().contains(Role.MANAGER)
                                || viewer.roles().contains(Role.ADMINISTRATOR))
                        .isPresent());
        if (!receipt.isBlank()) {
            model.addAttribute(
                    "found",
                    receipt.length() > LONGEST_CODE
                            ? null
                            : receipts.check(receipt).orElse(null));
        }
        return "audit/record";
    }

    /** All roots, oldest first, as they are written to the file. */
    @GetMapping(path = "/record/roots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String roots() {
        return roots.newest(Integer.MAX_VALUE).stream()
                .sorted((a, b) -> a.day().compareTo(b.day()))
                .map(RecordRoot::line)
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
