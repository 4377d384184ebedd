package org.alongside.workshop.process;

import org.alongside.calendar.Dates;
import org.alongside.text.Messages;
import org.alongside.workshop.Workshop;
import org.springframework.stereotype.Component;

/** One line that distinguishes a project's workshops. */
@Component
class WorkshopNaming {

    private final Dates dates;
    private final Messages messages;

    WorkshopNaming(Dates dates, Messages messages) {
        this.dates = dates;
        this.messages = messages;
    }

    /** Its number, title and date. */
    String of(Workshop workshop) {
        return messages.text("workshop.summary", workshop.number(), workshop.title(), dates.day(workshop.startsAt()));
    }
}
