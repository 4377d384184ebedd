package org.alongside.decision.view;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.alongside.calendar.Dates;
import org.alongside.decision.model.PackPart;
import org.alongside.decision.voting.MemberQuestioning;
import org.alongside.decision.voting.QuestionView;
import org.alongside.round.format.FormatRecord;
import org.alongside.text.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Record sections on the question and the papers. */
@Component
class QuestionSections {

    private final FormatRecord formats;
    private final MemberQuestioning asking;
    private final Dates dates;
    private final Clock clock;
    private final Messages messages;
    private final String organisation;

    QuestionSections(
            FormatRecord formats,
            MemberQuestioning asking,
            Dates dates,
            Clock clock,
            Messages messages,
            @Value("${alongside.notification.from-name:Alongside}") String organisation) {
        this.formats = formats;
        this.asking = asking;
        this.dates = dates;
        this.clock = clock;
        this.messages = messages;
        this.organisation = organisation;
    }

    void write(RecordSheet sheet) {
        sheet.heading(1, messages.text("decision.record.title", sheet.view().title()));
        sheet.paragraph(messages.text("round.record.made", organisation, dates.moment(clock.instant())));
        asked(sheet);
        pack(sheet);
        formats.write(sheet, sheet.round().id());
        questions(sheet);
    }

    private void asked(RecordSheet sheet) {
        sheet.heading(2, messages.text("decision.decide.question"));
        sheet.words(sheet.round().question().question());
        sheet.fact(
                "decision.record.project",
                sheet.view().title() + " (" + sheet.round().reference() + ")");
        sheet.fact("decision.round.body", sheet.view().body());
        sheet.fact("decision.record.number", String.valueOf(sheet.round().number()));
        sheet.fact(
                "decision.round.plan",
                messages.text(
                        "decision.round.plan.version",
                        sheet.round().preparation().planVersion()));
        sheet.fact("decision.record.power", messages.text(sheet.round().rules().power()));
        sheet.paragraph(messages.text(sheet.round().rules().decisionRule()) + ". "
                + messages.text(sheet.round().rules().tieRule()) + ".");
        sheet.fact(
                "round.record.opened",
                dates.moment(Objects.requireNonNull(sheet.round().period().openedAt())));
        sheet.fact(
                "decision.round.deadline",
                messages.text(
                        "decision.round.deadline.end",
                        dates.weekday(sheet.round().period().lastDay())));
        sheet.fact(
                "round.record.closed",
                dates.moment(Objects.requireNonNull(sheet.round().progress().closedAt())));
        sheet.fact("decision.round.state", messages.text(sheet.round().state()));
        sheet.heading(3, messages.text("decision.decide.about"));
        sheet.words(sheet.round().question().summary());
        sheet.heading(3, messages.text("decision.decide.if-yes"));
        sheet.words(sheet.round().question().ifYes());
        sheet.heading(3, messages.text("decision.decide.if-no"));
        sheet.words(sheet.round().question().ifNo());
    }

    private void pack(RecordSheet sheet) {
        sheet.heading(2, messages.text("decision.round.question"));
        sheet.paragraph(messages.text("decision.record.hash.how"));
        for (PackPart part : sheet.round().pack()) {
            sheet.heading(3, messages.text(part.heading()));
            sheet.words(part.words());
            sheet.hashed(RoundRecord.hash(part));
        }
    }

    private void questions(RecordSheet sheet) {
        List<QuestionView> asked = asking.of(sheet.round().id());
        if (asked.isEmpty()) {
            return;
        }
        sheet.heading(2, messages.text("decision.questions.title"));
        for (QuestionView each : asked) {
            sheet.words(each.words());
            sheet.paragraph(messages.text("decision.questions.answer"));
            sheet.words(each.answer() == null ? messages.text("decision.questions.open") : each.answer());
        }
    }
}
