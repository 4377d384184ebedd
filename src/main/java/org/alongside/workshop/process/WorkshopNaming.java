package org.alongside.workshop.process;

import java.util.Locale;
import java.util.Objects;
import org.alongside.calendar.Dates;
import org.alongside.workshop.Workshop;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells one workshop of a project from the others, in one line. */
@Component
class WorkshopNaming {

    private final Dates dates;
    private final MessageSource messages;

    WorkshopNaming(Dates dates, MessageSource messages) {
        this.dates = dates;
        this.messages = messages;
    }

    /** Its number, title and day. */
    String of(Workshop workshop) {
        return Objects.requireNonNull(messages.getMessage(
                "workshop.summary",
                new Object[] {workshop.number(), workshop.title(), dates.day(workshop.startsAt())},
                Locale.UK));
    }
}
