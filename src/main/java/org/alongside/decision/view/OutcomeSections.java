package org.alongside.decision.view;

import java.util.List;
import java.util.Objects;
import org.alongside.body.Power;
import org.alongside.calendar.Dates;
import org.alongside.decision.condition.ConditionChange;
import org.alongside.decision.model.BallotChoice;
import org.alongside.decision.model.Extension;
import org.alongside.decision.model.Meetings;
import org.alongside.decision.model.PanelOutcome;
import org.alongside.decision.model.Tally;
import org.alongside.text.Messages;
import org.springframework.stereotype.Component;

/** Record sections on the outcome and its follow-up. */
@Component
class OutcomeSections {

    private final Meetings meetings;
    private final Dates dates;
    private final Messages messages;

    OutcomeSections(Meetings meetings, Dates dates, Messages messages) {
        this.meetings = meetings;
        this.dates = dates;
        this.messages = messages;
    }

    void write(RecordSheet sheet) {
        extensions(sheet);
        closedEarly(sheet);
        meeting(sheet);
        outcome(sheet);
        dissent(sheet);
        formal(sheet);
        conditions(sheet);
    }

    private void extensions(RecordSheet sheet) {
        if (!sheet.round().extensions().isEmpty()) {
            sheet.heading(2, messages.text("decision.round.extensions"));
            for (Extension more : sheet.round().extensions()) {
                sheet.paragraph(messages.text(
                        "decision.record.extended",
                        dates.day(more.extendedAt()),
                        dates.day(more.from()),
                        dates.day(more.to())));
                sheet.said(more.reason());
            }
        }
    }

    private void closedEarly(RecordSheet sheet) {
        if (sheet.view().early() != null) {
            sheet.heading(2, messages.text("decision.record.closed-early"));
            sheet.paragraph(messages.text(
                    "decision.outcome.early",
                    sheet.view().early().undecided(),
                    sheet.view().early().deciding()));
            sheet.words(sheet.view().early().reason());
            sheet.fact(
                    "decision.record.closed-by",
                    sheet.name(Objects.requireNonNull(sheet.round().progress().closedEarlyBy())));
        }
    }

    private void meeting(RecordSheet sheet) {
        meetings.findByRound(sheet.round().id()).ifPresent(held -> {
            sheet.heading(2, messages.text("decision.record.meeting"));
            sheet.fact("decision.record.held-on", dates.day(held.heldOn()));
            sheet.paragraph(messages.text("decision.record.present"));
            sheet.list(sheet.round().seats().stream()
                    .filter(seat -> held.present().contains(seat.id()))
                    .map(seat -> sheet.name(seat.account()) + ", " + messages.text(seat.kind()))
                    .toList());
            sheet.heading(3, messages.text("decision.outcome.minutes"));
            sheet.words(held.minutes());
        });
    }

    private void outcome(RecordSheet sheet) {
        sheet.heading(2, messages.text("decision.round.outcome"));
        PanelOutcome outcome = sheet.round().progress().outcome();
        sheet.paragraph(outcome == null ? messages.text(sheet.round().state()) : messages.text(outcome));
        sheet.said(sheet.round().reasons().sendBack());
        Tally tally = sheet.view().tally();
        if (tally != null) {
            sheet.list(List.of(
                    messages.text(BallotChoice.APPROVE) + ": " + tally.approve(),
                    messages.text(BallotChoice.APPROVE_WITH_CONDITIONS) + ": " + tally.withConditions(),
                    messages.text(BallotChoice.ASK_FOR_CHANGES) + ": " + tally.changes(),
                    messages.text(BallotChoice.DO_NOT_APPROVE) + ": " + tally.notApprove(),
                    messages.text(BallotChoice.ABSTAIN) + ": " + tally.abstain()));
        }
        if (sheet.round().reasons().casting() != null) {
            sheet.paragraph(messages.text("decision.outcome.casting"));
            sheet.said(sheet.round().reasons().casting());
        }
        if (sheet.round().progress().afterRefusal() != null) {
            sheet.fact(
                    "decision.outcome.after-refusal",
                    messages.text(sheet.round().progress().afterRefusal()));
        }
    }

    private void dissent(RecordSheet sheet) {
        if (sheet.round().progress().outcome() == null) {
            return;
        }
        sheet.heading(2, messages.text("decision.outcome.dissent"));
        if (sheet.view().dissent().isEmpty()) {
            sheet.paragraph(messages.text("decision.outcome.dissent.none"));
        }
        for (RoundView.Dissent other : sheet.view().dissent()) {
            String choice = other.choice() == null
                    ? messages.text("decision.outcome.in-meeting")
                    : messages.text(other.choice());
            sheet.paragraph(other.name() == null ? choice : other.name() + ": " + choice);
            sheet.said(other.words() == null ? messages.text("decision.outcome.no-reason") : other.words());
        }
    }

    private void formal(RecordSheet sheet) {
        if (sheet.round().rules().power() == Power.SIGN_OFF
                || sheet.round().progress().outcome() == null) {
            return;
        }
        sheet.heading(2, messages.text("decision.formal.title"));
        RoundView.Formal formal = sheet.view().formal();
        if (formal == null) {
            sheet.paragraph(messages.text("decision.formal.waits"));
            return;
        }
        sheet.paragraph(messages.text(formal.choice()));
        sheet.paragraph(
                messages.text("decision.formal.made", messages.text(formal.madeIn()), dates.day(formal.madeOn())));
        if (formal.recordedBy() != null) {
            sheet.fact("round.record.recorded-by", formal.recordedBy());
        }
        sheet.paragraph(messages.text("decision.formal.answer"));
        sheet.said(formal.answer());
        if (formal.otherwise() != null) {
            sheet.paragraph(messages.text("decision.formal.otherwise"));
            sheet.said(formal.otherwise());
        }
    }

    private void conditions(RecordSheet sheet) {
        if (sheet.view().conditions().isEmpty()) {
            return;
        }
        sheet.heading(2, messages.text("decision.outcome.conditions"));
        for (RoundView.Asked asked : sheet.view().conditions()) {
            sheet.words(asked.words());
            sheet.fact("decision.round.state", messages.text(asked.state()));
            if (asked.ownerName() != null) {
                sheet.fact("decision.record.owner", asked.ownerName());
            }
            sheet.fact("decision.record.due", sheet.day(asked.dueOn()));
            for (RoundView.Step step : asked.steps()) {
                sheet.paragraph(dates.moment(step.at()) + ": " + messages.text(step.kind())
                        + (step.by() == null ? "" : ", " + step.by())
                        + (step.kind() == ConditionChange.CHANGED
                                ? ". "
                                        + messages.text(
                                                "decision.condition.now",
                                                Objects.requireNonNullElse(step.ownerName(), "-"),
                                                sheet.day(step.dueOn()))
                                : ""));
                sheet.said(step.words());
            }
        }
    }
}
