package org.alongside.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An appointment attached to a letter as a calendar entry (iCalendar, RFC 5545), in London time.
 *
 * @param uid constant for an appointment, so that an update replaces its entry
 * @param sequence the number of updates, from 0
 * @param cancelled whether the entry removes the appointment from calendars
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
