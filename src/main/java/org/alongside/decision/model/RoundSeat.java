package org.alongside.decision.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.alongside.body.FormatNeed;
import org.alongside.body.Seat;
import org.alongside.body.SeatKind;
import org.alongside.person.Format;
import org.alongside.round.Assistance;
import org.alongside.round.TimedSeat;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/** A seat in one round: its holder when the round opened, and its ballots. */
@Entity
@Table(name = "round_seat")
@SecondaryTable(name = "interest_words", pkJoinColumns = @PrimaryKeyJoinColumn(name = "round_seat"))
public class RoundSeat implements TimedSeat {

    @Id
    private UUID id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "round")
    private Round round;

    private UUID seat;

    private UUID account;

    private @Nullable UUID deputy;

    private @Nullable UUID proxy;

    @Enumerated(EnumType.STRING)
    private SeatKind kind;

    private boolean chair;

    @Enumerated(EnumType.STRING)
    private @Nullable Format format;

    private String language = "";

    @Column(name = "last_day")
    private @Nullable LocalDate lastDay;

    @Column(name = "reminded_on")
    private @Nullable LocalDate remindedOn;

    @Column(name = "excluded_at")
    private @Nullable Instant excludedAt;

    @Column(name = "excluded_by")
    private @Nullable UUID excludedBy;

    @Column(name = "left_at")
    private @Nullable Instant leftAt;

    @Column(table = "interest_words", name = "interest")
    private @Nullable String interest;

    @OneToMany(mappedBy = "seat", cascade = CascadeType.ALL)
    @OrderBy("version")
    @Fetch(FetchMode.SUBSELECT)
    private List<Ballot> ballots = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected RoundSeat() {}

    @SuppressWarnings("NullAway.Init")
    RoundSeat(Round round, Seat given) {
        // Assigned before the insert: work items and clocks refer to it, and the row is written once.
        this.id = UUID.randomUUID();
        this.round = round;
        this.seat = given.id();
        this.account = given.account();
        this.deputy = given.deputy();
        this.kind = given.kind();
        this.chair = given.isChair();
        needs(given.need());
    }

    /**
     * Casts a ballot for this seat as a new version.
     *
     * @throws BallotRefused when the seat has declared an interest, a deputy votes after the member, or a ballot is
     * recorded for a member who voted online
     */
    Ballot castBallot(Vote vote, @Nullable Assistance assistance, UUID by, Instant now) {
        refuseIfExcluded();
        if (assistance != null && last().filter(Ballot::isGivenByMember).isPresent()) {
            throw new BallotRefused(BallotRefused.Why.MEMBER_VOTED_THEMSELVES);
        }
        boolean deputyActs = assistance == null && !by.equals(account);
        if (deputyActs && last().filter(ballot -> !ballot.isByDeputy()).isPresent()) {
            throw new BallotRefused(BallotRefused.Why.MEMBER_HAS_VOTED);
        }
        Ballot ballot = new Ballot(this, ballots.size() + 1, vote, assistance, by, now);
        ballots.add(ballot);
        return ballot;
    }

    /** Takes the seat out of the round after its holder left without a deputy. */
    public void leave(Instant now) {
        leftAt = now;
    }

    @Nullable
    public Instant leftAt() {
        return leftAt;
    }

    void chaired(boolean is) {
        chair = is;
    }

    /** @throws BallotRefused when it is already excluded */
    void exclude(String why, UUID by, Instant now) {
        refuseIfExcluded();
        excludedAt = now;
        excludedBy = by;
        interest = why;
    }

    /** Excludes the seat because the same person was excluded from the same question before. */
    void excludeAs(RoundSeat before) {
        excludedAt = before.excludedAt;
        excludedBy = before.excludedBy;
        interest = before.interest;
    }

    /** Sets the member's reading format; null for the standard format. */
    @Override
    public final void needs(@Nullable FormatNeed need) {
        format = need == null ? null : need.format();
        language = need == null ? "" : need.language();
    }

    @Override
    public @Nullable FormatNeed need() {
        return FormatNeed.of(format, language);
    }

    /** Starts the member's voting time, until the end of this day. */
    @Override
    public void startUntil(LocalDate ownLastDay) {
        lastDay = ownLastDay;
    }

    /** Stops the member's voting time and clears the reminder. */
    @Override
    public void stop() {
        lastDay = null;
        remindedOn = null;
    }

    /** Records the first reminder; later ones do not move the date. */
    public void reminded(LocalDate today) {
        if (remindedOn == null) {
            remindedOn = today;
        }
    }

    /** Moves the reminder date by days on which voting was suspended. */
    public void remindedLater(UnaryOperator<LocalDate> move) {
        remindedOn = remindedOn == null ? null : move.apply(remindedOn);
    }

    /** The first reminder since the member's voting time began. */
    @Nullable
    LocalDate remindedOn() {
        return remindedOn;
    }

    /** The member's own last day; null until their voting time begins. */
    @Override
    public @Nullable LocalDate lastDay() {
        return lastDay;
    }

    /** Changes the deputy while the round runs; null for none. */
    public void standIn(@Nullable UUID who) {
        deputy = who;
    }

    void nameProxy(UUID other) {
        proxy = other;
    }

    public void refuseIfExcluded() {
        if (isExcluded()) {
            throw new BallotRefused(BallotRefused.Why.EXCLUDED);
        }
    }

    /** Whether it is excluded: an interest was declared, or its holder left. */
    public boolean isExcluded() {
        return excludedAt != null || leftAt != null;
    }

    @Override
    public boolean takesPart() {
        return !isExcluded();
    }

    @Override
    public boolean hasAnswered() {
        return counting().isPresent();
    }

    /** Whether the person is its holder or deputy. A proxy does not act for the seat in running the round. */
    public boolean isHeldBy(UUID person) {
        return account.equals(person) || person.equals(deputy);
    }

    public boolean belongsTo(UUID person) {
        return account.equals(person) || person.equals(deputy) || person.equals(proxy);
    }

    public Optional<Ballot> last() {
        return ballots.isEmpty() ? Optional.empty() : Optional.of(ballots.get(ballots.size() - 1));
    }

    /** The counting ballot: the latest, unless the seat is excluded. */
    public Optional<Ballot> counting() {
        return isExcluded() ? Optional.empty() : last();
    }

    public List<Ballot> ballots() {
        return List.copyOf(ballots);
    }

    Round round() {
        return round;
    }

    /** The corresponding seat on the body. */
    @Override
    public UUID seat() {
        return seat;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public UUID account() {
        return account;
    }

    @Nullable
    public UUID deputy() {
        return deputy;
    }

    /** The member asked to vote for this one in this round. */
    @Nullable
    public UUID proxy() {
        return proxy;
    }

    public SeatKind kind() {
        return kind;
    }

    public boolean isChair() {
        return chair;
    }

    @Nullable
    public Instant excludedAt() {
        return excludedAt;
    }

    @Nullable
    public String interest() {
        return interest;
    }
}
