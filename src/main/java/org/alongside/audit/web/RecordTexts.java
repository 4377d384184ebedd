package org.alongside.audit.web;

import org.alongside.calendar.Dates;
import org.alongside.history.verification.Finding;
import org.alongside.text.Messages;
import org.springframework.stereotype.Component;

/** Words for receipts and for what a check of the record found. */
@Component("recordTexts")
class RecordTexts {

    private final Messages messages;
    private final Dates dates;

    RecordTexts(Messages messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    /** What a receipt is for, to the person who holds it. */
    public String act(String code) {
        return messages.find("audit.receipt.act." + code).orElseGet(() -> messages.text("audit.receipt.act.other"));
    }

    /** Where a fault is. */
    public String place(Finding finding) {
        if (finding.day() != null) {
            return messages.text("audit.finding.day", dates.day(finding.day()));
        }
        String chain = finding.chain() == null ? "-" : finding.chain();
        return finding.seq() > 0
                ? messages.text("audit.finding.where", chain, finding.seq())
                : messages.text("audit.finding.where.id", chain, finding.entry());
    }
}
