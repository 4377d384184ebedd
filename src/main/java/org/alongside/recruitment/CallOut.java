package org.alongside.recruitment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An invitation to take part in a project: written, published, and closed on its last day or earlier. */
@Entity
@Table(name = "call_out")
public class CallOut {

    @Id
    private UUID id;

    private String code;
    private String reference;
    private int number;
    private String title;
    private String about;
    private String commitment;
    private String thanks;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> groups;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> channels;

    private int places;
    private LocalDate closesOn;
    private @Nullable Instant publishedAt;
    private @Nullable Instant closedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected CallOut() {}

    CallOut(String reference, int number, CallOutText text) {
        this.id = UUID.randomUUID();
        this.reference = reference;
        this.number = number;
        this.code = reference.toLowerCase(Locale.ROOT) + (number == 1 ? "" : "-" + number);
        this.title = text.title();
        this.about = text.about();
        this.commitment = text.commitment();
        this.thanks = text.thanks();
        this.groups = text.groups();
        this.channels = text.channels().stream().map(Enum::name).toList();
        this.places = text.places();
        this.closesOn = text.closesOn();
    }

    void rewrite(CallOutText text) {
        if (isPublished()) {
            throw new IllegalStateException("Call-out " + code + " is published and cannot be rewritten");
        }
        this.title = text.title();
        this.about = text.about();
        this.commitment = text.commitment();
        this.thanks = text.thanks();
        this.groups = text.groups();
        this.channels = text.channels().stream().map(Enum::name).toList();
        this.places = text.places();
        this.closesOn = text.closesOn();
    }

    void publish(Instant now) {
        if (publishedAt == null) {
            publishedAt = now;
        }
    }

    /**
     * @return whether this closed it; false when already closed
     */
    boolean close(Instant now) {
        if (closedAt != null || !isPublished()) {
            return false;
        }
        closedAt = now;
        return true;
    }

    /** Whether people can apply on this day. */
    public boolean isOpen(LocalDate today) {
        return isPublished() && closedAt == null && !today.isAfter(closesOn);
    }

    boolean isPublished() {
        return publishedAt != null;
    }

    UUID id() {
        return id;
    }

    /** Its name in URLs: the case's reference in lower case, with a number from the second call-out on. */
    public String code() {
        return code;
    }

    public String reference() {
        return reference;
    }

    /** The call-out's number in the case, from 1. */
    public int number() {
        return number;
    }

    public String title() {
        return title;
    }

    public String about() {
        return about;
    }

    public String commitment() {
        return commitment;
    }

    public String thanks() {
        return thanks;
    }

    public List<String> groups() {
        return List.copyOf(groups);
    }

    public List<Channel> channels() {
        return channels.stream().map(Channel::valueOf).toList();
    }

    public int places() {
        return places;
    }

    public LocalDate closesOn() {
        return closesOn;
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    CallOutText text() {
        return new CallOutText(title, about, commitment, thanks, groups, channels(), places, closesOn);
    }
}
