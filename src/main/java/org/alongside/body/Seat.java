package org.alongside.body;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.person.Format;
import org.jspecify.annotations.Nullable;

/** A person's seat on a body. */
@Entity
@Table(name = "seat")
public class Seat {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    private UUID body;

    private UUID account;

    @Enumerated(EnumType.STRING)
    private SeatKind kind;

    private boolean chair;

    private @Nullable UUID deputy;

    @Column(name = "from_day")
    private LocalDate from;

    @Column(name = "to_day")
    private @Nullable LocalDate to;

    @Enumerated(EnumType.STRING)
    private @Nullable Format format;

    private String language = "";

    @Column(name = "end_told")
    private boolean endTold;

    private boolean vacated;

    @SuppressWarnings("NullAway.Init")
    protected Seat() {}

    @SuppressWarnings("NullAway.Init")
    Seat(UUID body, NewSeat given) {
        this.body = body;
        this.account = given.account();
        this.kind = given.kind();
        this.chair = given.chair();
        this.deputy = given.deputy();
        this.from = given.from();
        this.to = given.to();
    }

    void endOn(LocalDate lastDay) {
        to = lastDay;
        endTold = false;
    }

    /** Ends the seat today because its holder left. Today no longer counts. */
    void vacate(LocalDate today) {
        to = from.isAfter(today) ? from : today;
        endTold = true;
        vacated = true;
    }

    /** Whether it was vacated by a holder who left. */
    boolean isVacated() {
        return vacated;
    }

    void makeChair() {
        chair = true;
    }

    /** Marks the coming end as assigned to an officer. */
    void tellOfEnd() {
        endTold = true;
    }

    public void reads(@Nullable FormatNeed need) {
        format = need == null ? null : need.format();
        language = need == null ? "" : need.language();
    }

    /** The member's reading format; null for the standard format. */
    public @Nullable FormatNeed need() {
        return FormatNeed.of(format, language);
    }

    void standIn(@Nullable UUID who) {
        deputy = who;
    }

    boolean endedBefore(LocalDate day) {
        return vacated || to != null && to.isBefore(day);
    }

    boolean overlaps(LocalDate start, @Nullable LocalDate end) {
        return !endedBefore(start) && (end == null || !from.isAfter(end));
    }

    boolean isHeldOn(LocalDate day) {
        LocalDate last = to;
        return !vacated && !from.isAfter(day) && (last == null || !last.isBefore(day));
    }

    public UUID id() {
        return id;
    }

    public UUID body() {
        return body;
    }

    public UUID account() {
        return account;
    }

    public SeatKind kind() {
        return kind;
    }

    public boolean isChair() {
        return chair;
    }

    public @Nullable UUID deputy() {
        return deputy;
    }

    public LocalDate from() {
        return from;
    }

    /** The last day; null for an open-ended seat. */
    public @Nullable LocalDate to() {
        return to;
    }
}
