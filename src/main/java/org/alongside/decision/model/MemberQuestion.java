package org.alongside.decision.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member's question before voting, and its answer. */
@Entity
@Table(name = "member_question")
@SecondaryTable(name = "member_question_words", pkJoinColumns = @PrimaryKeyJoinColumn(name = "member_question"))
public class MemberQuestion {

    private static final String WORDS = "member_question_words";

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    private UUID round;

    /** Set while the question is unanswered, to limit open questions per seat; null afterwards. */
    @Column(name = "round_seat")
    private @Nullable UUID roundSeat;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "promised_by")
    private LocalDate promisedBy;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "answered_by")
    private @Nullable UUID answeredBy;

    @Column(table = WORDS)
    private String words;

    @Column(table = WORDS)
    private @Nullable String answer;

    @SuppressWarnings("NullAway.Init")
    protected MemberQuestion() {}

    @SuppressWarnings("NullAway.Init")
    public MemberQuestion(RoundSeat seat, String words, Instant now, LocalDate promisedBy) {
        this.round = seat.round().id();
        this.roundSeat = seat.id();
        this.words = words;
        this.askedAt = now;
        this.promisedBy = promisedBy;
    }

    /** Answers the question once; a second answer has no effect. */
    public boolean answer(String said, UUID by, Instant now) {
        if (answeredAt != null) {
            return false;
        }
        answer = said;
        answeredBy = by;
        answeredAt = now;
        roundSeat = null;
        return true;
    }

    public UUID id() {
        return id;
    }

    public UUID round() {
        return round;
    }

    Instant askedAt() {
        return askedAt;
    }

    public LocalDate promisedBy() {
        return promisedBy;
    }

    @Nullable
    public Instant answeredAt() {
        return answeredAt;
    }

    @Nullable
    UUID answeredBy() {
        return answeredBy;
    }

    public String words() {
        return words;
    }

    @Nullable
    public String answer() {
        return answer;
    }
}
