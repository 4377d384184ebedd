package org.alongside.body;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.test.util.ReflectionTestUtils;

/** A seat on a body: by default a member with lived experience since 5 January 2026. */
public final class SeatBuilder {

    private UUID body = UUID.randomUUID();
    private UUID account = UUID.randomUUID();
    private SeatKind kind = SeatKind.LIVED_EXPERIENCE;
    private boolean chair;
    private @Nullable UUID deputy;
    private LocalDate from = LocalDate.of(2026, 1, 5);
    private @Nullable LocalDate to;

    private SeatBuilder() {}

    public static SeatBuilder aSeat() {
        return new SeatBuilder();
    }

    public SeatBuilder on(UUID of) {
        body = of;
        return this;
    }

    public SeatBuilder heldBy(UUID person) {
        account = person;
        return this;
    }

    public SeatBuilder of(SeatKind what) {
        kind = what;
        return this;
    }

    public SeatBuilder asChair() {
        chair = true;
        return this;
    }

    public SeatBuilder withDeputy(UUID person) {
        deputy = person;
        return this;
    }

    public SeatBuilder from(LocalDate day) {
        from = day;
        return this;
    }

    public SeatBuilder until(LocalDate lastDay) {
        to = lastDay;
        return this;
    }

    /** With an id, like a stored seat. */
    public Seat build() {
        Seat seat = new Seat(body, new NewSeat(account, kind, chair, deputy, from, to));
        ReflectionTestUtils.setField(seat, "id", UUID.randomUUID());
        return seat;
    }
}
