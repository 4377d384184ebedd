package org.alongside.round;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.round.help.HelpKind;
import org.jspecify.annotations.Nullable;

/** What other modules ask of a member besides decisions. It stands in the member's one list of what waits for them. */
public interface PendingMemberTask {

    /** What waits for this person there, the soonest deadline first. */
    List<Waiting> waitingFor(UUID person);

    /**
     * Something that waits for a member.
     *
     * @param address of its first page; {@code /help?ask=}{@link HelpKind} and {@code /not-me} below it are the ways to a person
     * @param until the last day, nothing while the member's time has not begun
     * @param notMe what the way out is called; nothing where the person cannot take it
     */
    record Waiting(
            String title,
            String body,
            String address,
            @Nullable LocalDate until,
            @Nullable String notMe) {}
}
