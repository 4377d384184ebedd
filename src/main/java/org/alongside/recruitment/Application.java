package org.alongside.recruitment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.alongside.notification.Recipient;
import org.jspecify.annotations.Nullable;

/** A person's application to a project. Needs and groups are stored separately. */
@Entity
@Table(name = "application")
class Application {

    @Id
    private UUID id;

    @Column(name = "call_out")
    private UUID callOut;

    private String reference;
    private String name;
    private @Nullable String email;
    private @Nullable String phone;
    private @Nullable String postalAddress;
    private String why;
    private Instant appliedAt;

    @Enumerated(EnumType.STRING)
    private ApplicationState state;

    private @Nullable Instant decidedAt;
    private @Nullable UUID account;
    private @Nullable Instant welcomedAt;
    private @Nullable Instant termsAcceptedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Application() {}

    void offerPlace(Instant now) {
        decide(ApplicationState.PLACE, now);
    }

    void putOnWaitlist(Instant now) {
        decide(ApplicationState.WAITING, now);
    }

    void turnDown(Instant now) {
        decide(ApplicationState.NOT_THIS_TIME, now);
    }

    private void decide(ApplicationState decision, Instant now) {
        if (!isOpen()) {
            throw new IllegalStateException("Application " + id + " has been decided: " + state);
        }
        state = decision;
        decidedAt = now;
    }

    /** Links the person's account. Requires a place; happens once. */
    void welcome(UUID to, Instant now) {
        if (state != ApplicationState.PLACE || welcomedAt != null) {
            throw new IllegalStateException("Application " + id + " cannot be welcomed");
        }
        account = to;
        welcomedAt = now;
    }

    /**
     * @return whether there was a place to give up
     */
    boolean giveUp(Instant now) {
        if (state != ApplicationState.PLACE) {
            return false;
        }
        state = ApplicationState.GAVE_UP;
        decidedAt = now;
        return true;
    }

    /**
     * @return whether this was the first acceptance; a repeat changes nothing
     */
    boolean acceptTerms(Instant now) {
        if (state != ApplicationState.PLACE || termsAcceptedAt != null) {
            return false;
        }
        termsAcceptedAt = now;
        return true;
    }

    /** Whether it can still be decided: new, or on the waitlist. */
    boolean isOpen() {
        return state == ApplicationState.APPLIED || state == ApplicationState.WAITING;
    }

    UUID id() {
        return id;
    }

    String reference() {
        return reference;
    }

    String name() {
        return name;
    }

    @Nullable
    String email() {
        return email;
    }

    @Nullable
    String phone() {
        return phone;
    }

    @Nullable
    String postalAddress() {
        return postalAddress;
    }

    /** As a recipient of messages. */
    Recipient recipient() {
        return new Recipient(account, name, email, phone, postalAddress);
    }

    String why() {
        return why;
    }

    Instant appliedAt() {
        return appliedAt;
    }

    ApplicationState state() {
        return state;
    }

    /** When its state last changed; null until decided. */
    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    UUID account() {
        return account;
    }

    @Nullable
    Instant welcomedAt() {
        return welcomedAt;
    }

    @Nullable
    Instant termsAcceptedAt() {
        return termsAcceptedAt;
    }
}
