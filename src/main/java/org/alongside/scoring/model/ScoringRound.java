package org.alongside.scoring.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.body.FormatNeed;
import org.alongside.body.Quorum;
import org.alongside.body.SeatKind;
import org.jspecify.annotations.Nullable;

/**
 * A scoring round as it is kept, with its entries, criteria and seats.
 *
 * @param reference of its own, such as {@code SC-2027-0001}: the business key of its process
 */
public record ScoringRound(
        UUID id,
        String reference,
        UUID body,
        @Nullable String project,
        String title,
        ScoringState state,
        int scale,
        int workingDays,
        @Nullable BigDecimal budget,
        @Nullable Integer places,
        @Nullable Integer shortlistSize,
        boolean residentsDecide,
        Quorum quorum,
        @Nullable UUID setUpBy,
        @Nullable LocalDate lastDay,
        @Nullable Instant closesAt,
        Words words,
        List<Criterion> criteria,
        List<Entry> entries,
        List<ScoringSeat> seats) {

    /** What people wrote about the round. */
    public record Words(
            String about,
            @Nullable String discussed,
            @Nullable String tie,
            @Nullable String decision,
            @Nullable String calledOff) {}

    /** Something by which entries are scored. */
    public record Criterion(
            UUID id, int position, String name, @Nullable String help, int weight) {}

    /** An application, a bid or a nomination. */
    public record Entry(
            UUID id,
            int position,
            String name,
            String summary,
            @Nullable BigDecimal asked,
            boolean shortlisted,
            @Nullable String leftOut,
            @Nullable Integer tiePlace,
            @Nullable EntryOutcome outcome) {}

    /**
     * A seat as it takes part.
     *
     * @param outOfAll it declared an interest in the whole round
     * @param outOf the entries in which it declared an interest
     * @param seat the seat on the body
     * @param need the format in which the member reads; nothing for the standard one
     * @param lastDay the member's own; nothing while their time has not begun
     * @param leftAt whoever had it left, and nobody scores in their place; nothing otherwise
     * @param handedAt whoever had it left, and the deputy scores in their place; nothing otherwise
     */
    public record ScoringSeat(
            UUID id,
            UUID seat,
            UUID account,
            @Nullable UUID deputy,
            SeatKind kind,
            boolean chair,
            @Nullable Instant doneAt,
            boolean outOfAll,
            List<UUID> outOf,
            @Nullable FormatNeed need,
            @Nullable LocalDate lastDay,
            @Nullable Instant leftAt,
            @Nullable Instant handedAt) {

        boolean belongsTo(UUID person) {
            return account.equals(person) || person.equals(deputy);
        }

        /** Whether what it gives this entry counts: also what somebody gave before they left. */
        public boolean scores(Entry entry) {
            return !outOfAll && entry.shortlisted() && !outOf.contains(entry.id());
        }

        /** Whether it can give this entry something. */
        public boolean mayScore(Entry entry) {
            return leftAt == null && scores(entry);
        }

        /** Whether nothing is asked of it in the whole round. */
        public boolean isOut() {
            return outOfAll || leftAt != null;
        }

        /** Whose scores are asked for: the member's, or the deputy's when the member has left. */
        public UUID scorer() {
            return handedAt != null && deputy != null ? deputy : account;
        }

        /** Until when there is time: the member's own last day, or the round's when that has passed or not begun. */
        public LocalDate until(LocalDate today, LocalDate ofRound) {
            return lastDay == null || lastDay.isBefore(today) ? ofRound : lastDay;
        }
    }

    public List<Entry> shortlist() {
        return entries.stream().filter(Entry::shortlisted).toList();
    }

    /** What a seat has to score. */
    public List<Entry> toScore(ScoringSeat seat) {
        return entries.stream().filter(seat::mayScore).toList();
    }

    /** The seats that may score anything at all. */
    public List<ScoringSeat> scoring() {
        return seats.stream().filter(seat -> !toScore(seat).isEmpty()).toList();
    }

    /** The person's own seat, or else one for which the person is the deputy. */
    public Optional<ScoringSeat> seatOf(UUID person) {
        return seats.stream()
                .filter(seat -> seat.account().equals(person))
                .findFirst()
                .or(() -> seats.stream().filter(seat -> seat.belongsTo(person)).findFirst());
    }

    /** @throws ScoreRefused when the person has no seat, and stands in for none */
    public ScoringSeat requireSeatOf(UUID person) {
        return seatOf(person).orElseThrow(() -> new ScoreRefused(ScoreRefused.Why.NO_SEAT));
    }

    public Optional<ScoringSeat> seat(UUID id) {
        return seats.stream().filter(seat -> seat.id().equals(id)).findFirst();
    }

    public Optional<Entry> entry(UUID id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    public boolean takesScores(Instant now) {
        return state == ScoringState.SCORING && closesAt != null && !now.isAfter(closesAt);
    }

    /** Whether every seat that may score has finished. */
    public boolean allAreDone() {
        List<ScoringSeat> scoring = scoring();
        return !scoring.isEmpty() && scoring.stream().allMatch(seat -> seat.doneAt() != null);
    }

    /** How many seats must have finished: the quorum of the body, in proportion to the seats that may score here. */
    public int needed() {
        int scoring = scoring().size();
        return Math.min(Math.max(1, scoring), quorum.needed(scoring, Math.max(scoring, seats.size())));
    }

    /** Whether enough seats have finished, and enough of them with lived experience. */
    public boolean isQuorate() {
        List<ScoringSeat> done =
                scoring().stream().filter(seat -> seat.doneAt() != null).toList();
        long lived = done.stream()
                .filter(seat -> seat.kind().bringsLivedExperience())
                .count();
        return !done.isEmpty()
                && done.size() >= needed()
                && lived * 100 >= (long) quorum.livedExperience() * done.size();
    }
}
