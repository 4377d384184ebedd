package org.alongside.workshop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session of a project: planned, made accessible and held, with its attendance. */
@Entity
@Table(name = "workshop")
public class Workshop {

    @Id
    private UUID id;

    private String reference;
    private int number;
    private String title;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Enumerated(EnumType.STRING)
    private WorkshopHow how;

    private String place;

    @Column(name = "materials_days")
    private int materialsDays;

    private String arranged;

    @Column(name = "not_arranged")
    private String notArranged;

    @Column(name = "invited_at")
    private @Nullable Instant invitedAt;

    @Column(name = "people_in_all")
    private @Nullable Integer peopleInAll;

    private String note;

    @Column(name = "recorded_at")
    private @Nullable Instant recordedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Workshop() {}

    Workshop(String reference, int number, WorkshopPlan plan) {
        this.id = UUID.randomUUID();
        this.reference = reference;
        this.number = number;
        this.title = plan.title();
        this.startsAt = plan.startsAt();
        this.endsAt = plan.endsAt();
        this.how = plan.how();
        this.place = plan.place();
        this.materialsDays = plan.materialsDays();
        this.arranged = "";
        this.notArranged = "";
        this.note = "";
    }

    void arrange(String what, String whatNot) {
        this.arranged = what;
        this.notArranged = whatNot;
    }

    void invite(Instant now) {
        if (invitedAt == null) {
            invitedAt = now;
        }
    }

    void record(int people, String remark, Instant now) {
        this.peopleInAll = people;
        this.note = remark;
        this.recordedAt = now;
    }

    public UUID id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    /** From 1 within the case. */
    public int number() {
        return number;
    }

    public String title() {
        return title;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    public WorkshopHow how() {
        return how;
    }

    /** The address, or how to join. */
    public String place() {
        return place;
    }

    /** How many working days before the workshop materials are sent. */
    public int materialsDays() {
        return materialsDays;
    }

    public String arranged() {
        return arranged;
    }

    public String notArranged() {
        return notArranged;
    }

    public @Nullable Instant invitedAt() {
        return invitedAt;
    }

    /** The total number of participants, with or without a place; null until recorded. */
    public @Nullable Integer peopleInAll() {
        return peopleInAll;
    }

    /** Notes on how it went; may be empty. */
    public String note() {
        return note;
    }

    public boolean isRecorded() {
        return recordedAt != null;
    }

    public boolean isOver(Instant now) {
        return !endsAt.isAfter(now);
    }
}
