package org.alongside.workshop;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.calendar.WorkingDays;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.notification.Invitation;
import org.alongside.notification.Letter;
import org.alongside.notification.Outbox;
import org.alongside.project.Projects;
import org.alongside.recruitment.PersonWelcomed;
import org.alongside.recruitment.Places;
import org.alongside.recruitment.Places.Place;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Inviting people to workshops, by letter with a calendar entry. */
@Component
@Transactional
public class Inviting {

    private final Workshops workshops;
    private final Places places;
    private final Projects projects;
    private final Outbox outbox;
    private final CaseRecord record;
    private final WorkingDays workingDays;
    private final Clock clock;

    Inviting(
            Workshops workshops,
            Places places,
            Projects projects,
            Outbox outbox,
            CaseRecord record,
            WorkingDays workingDays,
            Clock clock) {
        this.workshops = workshops;
        this.places = places;
        this.projects = projects;
        this.outbox = outbox;
        this.record = record;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Invites everyone with a place in the case. */
    public void invite(UUID workshop) {
        Workshop meeting = workshops.require(workshop);
        List<Place> people = places.of(meeting.reference());
        people.forEach(place -> write(meeting, place));
        meeting.invite(clock.instant());
        record.write(RecordedAct.on(meeting.reference(), "workshop-invited")
                .fact(meeting.number())
                .fact(people.size()));
    }

    /** Invites people who join later to the remaining workshops. */
    @EventListener
    void inviteLater(PersonWelcomed welcomed) {
        places.find(welcomed.reference(), welcomed.account())
                .ifPresent(place -> workshops.of(welcomed.reference()).stream()
                        .filter(meeting -> meeting.invitedAt() != null && !meeting.isOver(clock.instant()))
                        .forEach(meeting -> write(meeting, place)));
    }

    private void write(Workshop meeting, Place place) {
        LocalDate day = meeting.startsAt().atZone(WorkingDays.ZONE).toLocalDate();
        outbox.send(new Letter(
                        "workshop/invitation",
                        place.recipient(),
                        meeting.reference(),
                        Map.of(
                                "project", projects.require(meeting.reference()).title(),
                                "title", meeting.title(),
                                "startsAt", meeting.startsAt(),
                                "endsAt", meeting.endsAt(),
                                "place", meeting.place(),
                                "arranged", meeting.arranged(),
                                "materialsOn", workingDays.plus(day, -meeting.materialsDays())))
                .with(Invitation.to(
                        "workshop-" + meeting.id(),
                        meeting.title(),
                        meeting.place(),
                        meeting.startsAt(),
                        meeting.endsAt())));
    }
}
