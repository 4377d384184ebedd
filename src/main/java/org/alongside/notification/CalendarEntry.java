package org.alongside.notification;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.alongside.calendar.WorkingDays;

/**
 * An invitation as iCalendar text (RFC 5545), in London time with its time zone included, so that it survives clock
 * changes.
 */
final class CalendarEntry {

    private static final TimeZoneRegistry ZONES =
            TimeZoneRegistryFactory.getInstance().createRegistry();

    private CalendarEntry() {}

    static String method(Invitation invitation) {
        return invitation.cancelled() ? "CANCEL" : "PUBLISH";
    }

    static String write(Invitation invitation, Recipient recipient) {
        VEvent event = new VEvent();
        event.add(new Uid(invitation.uid()));
        event.add(new Sequence(invitation.sequence()));
        event.add(new DtStart<>(zone(), london(invitation.from())));
        event.add(new DtEnd<>(zone(), london(invitation.to())));
        event.add(new net.fortuna.ical4j.model.property.Summary(invitation.summary()));
        if (invitation.place() != null) {
            event.add(new Location(invitation.place()));
        }
        if (invitation.description() != null) {
            event.add(new Description(invitation.description()));
        }
        if (recipient.email() != null) {
            event.add(new Attendee(URI.create("mailto:" + recipient.email())));
        }
        Status status = invitation.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED;
        event.add(status);

        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Alongside//Alongside//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(invitation.cancelled() ? ImmutableMethod.CANCEL : ImmutableMethod.PUBLISH);
        calendar.add(ZONES.getTimeZone(WorkingDays.ZONE.getId()).getVTimeZone());
        calendar.add(event);
        return calendar.toString();
    }

    private static ParameterList zone() {
        return new ParameterList(java.util.List.of(new TzId(WorkingDays.ZONE.getId())));
    }

    private static ZonedDateTime london(Instant moment) {
        return moment.atZone(ZoneId.of("Europe/London"));
    }
}
