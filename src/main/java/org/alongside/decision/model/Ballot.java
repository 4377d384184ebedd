package org.alongside.decision.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.alongside.round.Assistance;
import org.alongside.round.BallotWay;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/** One version of a seat's vote in a round. Immutable: a changed vote is a new ballot. */
@Entity
@Table(name = "ballot")
@SecondaryTable(name = "ballot_words", pkJoinColumns = @PrimaryKeyJoinColumn(name = "ballot"))
public class Ballot {

    /** The order in which anonymous ballots are listed: by content, so that it reveals neither seat nor time. */
    public static final Comparator<Ballot> BY_CONTENT = Comparator.comparing(Ballot::choice)
            .thenComparing(ballot -> Objects.requireNonNullElse(ballot.reason(), ""))
            .thenComparing(ballot -> String.join("\n", ballot.conditions()));

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "round_seat")
    private RoundSeat seat;

    private int version;

    @Enumerated(EnumType.STRING)
    private BallotChoice choice;

    @Enumerated(EnumType.STRING)
    private BallotWay way;

    @Column(name = "cast_at")
    private Instant castAt;

    @Column(name = "cast_by")
    private UUID castBy;

    @Column(table = "ballot_words")
    private @Nullable String reason;

    @Column(table = "ballot_words", name = "helped_by")
    private @Nullable String helpedBy;

    @Column(table = "ballot_words", name = "confirmed_how")
    private @Nullable String confirmedHow;

    @ElementCollection
    @CollectionTable(name = "ballot_condition", joinColumns = @JoinColumn(name = "ballot"))
    @OrderColumn(name = "position")
    @Column(name = "words")
    @Fetch(FetchMode.SUBSELECT)
    private List<String> conditions = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Ballot() {}

    @SuppressWarnings("NullAway.Init")
    Ballot(RoundSeat seat, int version, Vote vote, @Nullable Assistance assistance, UUID castBy, Instant castAt) {
        this.seat = seat;
        this.version = version;
        this.choice = vote.choice();
        this.reason = vote.reason();
        this.conditions.addAll(vote.conditions());
        this.way = assistance == null ? BallotWay.ONLINE : assistance.way();
        this.helpedBy = assistance == null ? null : assistance.helpedBy();
        this.confirmedHow = assistance == null ? null : assistance.confirmedHow();
        this.castBy = castBy;
        this.castAt = castAt;
    }

    boolean matches(Vote vote, @Nullable Assistance assistance, UUID by) {
        return castBy.equals(by)
                && assistance == null
                && way == BallotWay.ONLINE
                && new Vote(choice, reason, conditions()).equals(vote);
    }

    UUID id() {
        return id;
    }

    public RoundSeat seat() {
        return seat;
    }

    public int version() {
        return version;
    }

    public BallotChoice choice() {
        return choice;
    }

    public BallotWay way() {
        return way;
    }

    public Instant castAt() {
        return castAt;
    }

    public UUID castBy() {
        return castBy;
    }

    @Nullable
    public String reason() {
        return reason;
    }

    @Nullable
    public String helpedBy() {
        return helpedBy;
    }

    @Nullable
    public String confirmedHow() {
        return confirmedHow;
    }

    public List<String> conditions() {
        return List.copyOf(conditions);
    }

    /** Whether the member gave it online. Only the member can replace it. */
    public boolean isGivenByMember() {
        return way == BallotWay.ONLINE && castBy.equals(seat.account());
    }

    /**
     * Whether the seat's deputy or proxy gave it, rather than the member or an officer recording the member's vote.
     */
    public boolean isByDeputy() {
        return way == BallotWay.ONLINE && !castBy.equals(seat.account());
    }
}
