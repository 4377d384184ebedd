package org.alongside.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An appointment that goes along with a letter as a calendar entry (iCalendar, RFC 5545), in London time.
 *
 * @param uid stays the same for one appointment for ever, so that a change replaces the entry in people's calendars
 * @param sequence counts the changes, from 0
 * @param cancelled whether the entry takes the appointment out of people's calendars
 */
public record Invitation(
        String uid,
        int sequence,
        boolean cancelled,
        String summary,
        @Nullable String place,
        @Nullable String description,
        Instant from,
        Instant to) {

    /** A new appointment. */
    public static Invitation to(String uid, String summary, @Nullable String place, Instant from, Instant to) {
        return new Invitation(uid, 0, false, summary, place, null, from, to);
    }
}
