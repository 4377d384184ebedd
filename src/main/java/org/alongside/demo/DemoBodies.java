package org.alongside.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.body.BodyAdministration;
import org.alongside.body.BodyKind;
import org.alongside.body.NewSeat;
import org.alongside.body.Quorum;
import org.alongside.body.SeatKind;
import org.alongside.calendar.MovableClock;
import org.alongside.calendar.WorkingDays;
import org.alongside.identity.RunAs;
import org.springframework.stereotype.Component;

/** Bodies of the demonstration, with names and terms from the councils' documents. */
@Component
class DemoBodies {

    static final String ENGAGEMENT_PANEL = "Adults and Communities Engagement Panel";
    static final String CO_PRODUCTION_BOARD = "Co-production Board";
    static final String QUALITY_BOARD = "Citizens' Quality Board for commissioning";

    /** Seat kinds of members 1 to 7. */
    private static final List<SeatKind> KINDS = List.of(
            SeatKind.LIVED_EXPERIENCE,
            SeatKind.LIVED_EXPERIENCE,
            SeatKind.CARER,
            SeatKind.LIVED_EXPERIENCE,
            SeatKind.OFFICER,
            SeatKind.COUNCILLOR,
            SeatKind.SENIOR_LEADER);

    private final BodyAdministration bodies;
    private final DemoScript teller;
    private final MovableClock clock;

    DemoBodies(BodyAdministration bodies, DemoScript teller, MovableClock clock) {
        this.bodies = bodies;
        this.teller = teller;
        this.clock = clock;
    }

    void establish() {
        LocalDate founded =
                LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE).minusMonths(18);
        teller.beginOn(founded);
        RunAs.account(teller.account("administrator"), () -> {
            seats(
                    bodies.establish(
                            ENGAGEMENT_PANEL,
                            BodyKind.ENGAGEMENT_PANEL,
                            "Gives advice to shape the Department's engagement plans and activities, and approves its final"
                                    + " engagement plans for delivery.",
                            new Quorum(4, 50)),
                    founded);
            seats(
                    bodies.establish(
                            CO_PRODUCTION_BOARD,
                            BodyKind.CO_PRODUCTION_BOARD,
                            "Experts by experience who provide a check and challenge function.",
                            new Quorum(4, 50)),
                    founded);
            citizens(
                    bodies.establish(
                            QUALITY_BOARD,
                            BodyKind.QUALITY_BOARD,
                            "Citizens who lead how the quality of services is checked, and decide the Good Practice Award.",
                            new Quorum(3, 75)),
                    founded);
        });
    }

    private void seats(UUID body, LocalDate from) {
        bodies.giveSeat(
                body,
                NewSeat.of(teller.account("chair"), SeatKind.LIVED_EXPERIENCE, from)
                        .asChair());
        for (int i = 1; i < KINDS.size(); i++) {
            bodies.giveSeat(body, NewSeat.of(teller.account(member(i)), KINDS.get(i - 1), from));
        }
    }

    /** Four citizens and an officer. */
    private void citizens(UUID body, LocalDate from) {
        bodies.giveSeat(
                body,
                NewSeat.of(teller.account("chair"), SeatKind.LIVED_EXPERIENCE, from)
                        .asChair());
        bodies.giveSeat(body, NewSeat.of(teller.account("member"), SeatKind.LIVED_EXPERIENCE, from));
        bodies.giveSeat(body, NewSeat.of(teller.account("member2"), SeatKind.CARER, from));
        bodies.giveSeat(body, NewSeat.of(teller.account("member7"), SeatKind.LIVED_EXPERIENCE, from));
        bodies.giveSeat(body, NewSeat.of(teller.account("member5"), SeatKind.OFFICER, from));
    }

    /** The username of a member, numbered from 1. */
    static String member(int number) {
        return number == 1 ? "member" : "member" + number;
    }
}
