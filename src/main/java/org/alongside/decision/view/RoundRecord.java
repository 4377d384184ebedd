package org.alongside.decision.view;

import java.util.Optional;
import java.util.UUID;
import org.alongside.calendar.Dates;
import org.alongside.decision.model.PackPart;
import org.alongside.decision.model.Round;
import org.alongside.decision.model.Rounds;
import org.alongside.round.NoSuchRound;
import org.alongside.text.Messages;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The record of a finished round as an accessible PDF: question, papers, comments, decision and follow-up, with
 * tagged headings, paragraphs and lists in reading order.
 */
@Component
@Transactional(readOnly = true)
public class RoundRecord {

    private final Rounds rounds;
    private final RoundAdminMapper reading;
    private final QuestionSections question;
    private final VoteSections votes;
    private final OutcomeSections outcome;
    private final SeatNames seatNames;
    private final Dates dates;
    private final Messages messages;
    private final String organisation;

    RoundRecord(
            Rounds rounds,
            RoundAdminMapper reading,
            QuestionSections question,
            VoteSections votes,
            OutcomeSections outcome,
            SeatNames seatNames,
            Dates dates,
            Messages messages,
            @Value("${alongside.notification.from-name:Alongside}") String organisation) {
        this.rounds = rounds;
        this.reading = reading;
        this.question = question;
        this.votes = votes;
        this.outcome = outcome;
        this.seatNames = seatNames;
        this.dates = dates;
        this.messages = messages;
        this.organisation = organisation;
    }

    /** The PDF; empty before the round is over, because it discloses the votes. */
    public Optional<byte[]> pdf(UUID id) {
        Round round = rounds.findById(id).orElseThrow(() -> new NoSuchRound(id));
        if (!round.state().isOver() || !round.wasOpened()) {
            return Optional.empty();
        }
        RecordSheet sheet = new RecordSheet(round, reading.desk(round), seatNames.of(round), dates, messages);
        question.write(sheet);
        votes.write(sheet);
        outcome.write(sheet);
        return Optional.of(
                sheet.pdf(messages.text("decision.record.title", sheet.view().title()), organisation));
    }

    /** The file name. */
    public String fileName(UUID id) {
        Round round = rounds.findById(id).orElseThrow(() -> new NoSuchRound(id));
        return "record-" + round.reference() + "-" + round.number() + ".pdf";
    }

    /**
     * The SHA-256 of a pack section: its heading constant, a line break and its text in UTF-8. It can be recomputed
     * from the text.
     */
    public static String hash(PackPart part) {
        return DigestUtils.sha256Hex(part.heading() + "\n" + part.words());
    }
}
