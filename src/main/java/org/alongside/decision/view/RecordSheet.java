package org.alongside.decision.view;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.alongside.calendar.Dates;
import org.alongside.decision.model.Round;
import org.alongside.notification.AccessibleText;
import org.alongside.text.Messages;

/** A record being written, with its round. */
final class RecordSheet extends AccessibleText {

    private final Round round;
    private final RoundAdminView desk;
    private final Map<UUID, String> names;
    private final Dates dates;
    private final Messages messages;

    RecordSheet(Round round, RoundAdminView desk, Map<UUID, String> names, Dates dates, Messages messages) {
        this.round = round;
        this.desk = desk;
        this.names = names;
        this.dates = dates;
        this.messages = messages;
    }

    Round round() {
        return round;
    }

    RoundAdminView desk() {
        return desk;
    }

    RoundView view() {
        return desk.round();
    }

    Map<UUID, String> names() {
        return names;
    }

    String name(UUID person) {
        return names.getOrDefault(person, messages.text("round.somebody"));
    }

    String day(LocalDate day) {
        return dates.day(day);
    }

    /** A line such as "Deadline: 9 April 2027". */
    void fact(String key, String value) {
        paragraph(messages.text(key) + ": " + value);
    }
}
