package org.alongside.audit.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.alongside.history.verification.Receipts;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** A person's own acts on a case, and receipts for them. Only that person sees them. */
@Controller
@RequestMapping("/record/mine/{reference}")
@Allow(signedIn = true, byAnyLink = true)
class ReceiptController {

    private final Receipts receipts;
    private final CurrentViewer viewers;
    private final TransactionTemplate transaction;

    ReceiptController(Receipts receipts, CurrentViewer viewers, TransactionTemplate transaction) {
        this.receipts = receipts;
        this.viewers = viewers;
        this.transaction = transaction;
    }

    /** @param code null until the person asked for receipts */
    record Row(String act, Instant at, @Nullable String code) {}

    @GetMapping
    String page(@PathVariable String reference, Model model) {
        return show(
                reference,
                acts(reference).stream()
                        .map(act -> new Row(act.act(), act.at(), null))
                        .toList(),
                model);
    }

    /** Shows a new code for each. Codes that were given before stay good. */
    @PostMapping
    String issue(@PathVariable String reference, Model model) {
        List<Row> rows = transaction.execute(status -> acts(reference).stream()
                .map(act -> new Row(act.act(), act.at(), receipts.issue(act.entry())))
                .toList());
        return show(reference, Objects.requireNonNull(rows), model);
    }

    /** A case on which this person did nothing is not found: that it exists is not for them to know. */
    private List<Receipts.OwnAct> acts(String reference) {
        List<Receipts.OwnAct> acts =
                receipts.ownActs(reference, viewers.require().id());
        if (acts.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return acts;
    }

    private static String show(String reference, List<Row> rows, Model model) {
        model.addAttribute("reference", reference);
        model.addAttribute("rows", rows);
        model.addAttribute("issued", rows.stream().anyMatch(row -> row.code() != null));
        return "audit/mine";
    }
}
