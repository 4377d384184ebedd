package org.alongside.round;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.round.help.HelpKind;
import org.jspecify.annotations.Nullable;

/** A member's tasks from other modules, listed with their pending decisions. */
public interface PendingMemberTask {

    /** This person's pending tasks, earliest deadline first. */
    List<Waiting> waitingFor(UUID person);

    /**
     * A member's pending task.
     *
     * @param address path of its first page, with {@code /help?ask=}{@link HelpKind} and {@code /not-me} below it for
     *     help
     * @param until the last day; null until the member's time starts
     * @param notMe the label of the link for stepping aside; null when the person cannot
     */
    record Waiting(
            String title,
            String body,
            String address,
            @Nullable LocalDate until,
            @Nullable String notMe) {}
}
