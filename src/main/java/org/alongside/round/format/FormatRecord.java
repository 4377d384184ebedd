package org.alongside.round.format;

import java.util.List;
import java.util.UUID;
import org.alongside.body.FormatNeed;
import org.alongside.calendar.Dates;
import org.alongside.notification.AccessibleText;
import org.alongside.text.Messages;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;

/** The part of a round's record about other formats, for rounds of every kind. */
@Component
public class FormatRecord {

    private final AvailableFormats shelf;
    private final Dates dates;
    private final Messages messages;

    FormatRecord(AvailableFormats shelf, Dates dates, Messages messages) {
        this.shelf = shelf;
        this.dates = dates;
        this.messages = messages;
    }

    /** Writes each format with its time and hash; writes nothing if there were none. */
    public void write(AccessibleText record, UUID round) {
        List<FormattedPack> given = shelf.of(round);
        if (given.isEmpty()) {
            return;
        }
        record.heading(2, messages.text("round.record.formats"));
        for (FormattedPack each : given) {
            FormatNeed need = each.need();
            record.heading(3, need.language().isEmpty() ? messages.text("Format." + need.format()) : need.language());
            record.paragraph(messages.text("round.record.given") + ": " + dates.moment(each.givenAt()));
            if (each.document() != null) {
                record.paragraph(each.document().name());
                record.hashed(each.document().sha256());
            }
            if (each.words() != null) {
                record.hashed(DigestUtils.sha256Hex(each.words()));
            }
        }
    }
}
