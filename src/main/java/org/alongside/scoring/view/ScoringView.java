package org.alongside.scoring.view;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.body.SeatKind;
import org.alongside.scoring.model.EntryOutcome;
import org.alongside.scoring.model.Ranking;
import org.alongside.scoring.model.ScoringState;
import org.jspecify.annotations.Nullable;

/**
 * A scoring round as pages show it. Nothing in it tells what somebody has scored before the individual scoring has closed.
 *
 * @param projectTitle what the project that it is about is called, when there is one
 * @param open whether scores are taken now
 */
public record ScoringView(
        UUID id,
        String reference,
        UUID bodyId,
        String body,
        @Nullable String project,
        @Nullable String projectTitle,
        String title,
        String about,
        ScoringState state,
        boolean open,
        @Nullable LocalDate lastDay,
        Plan plan,
        List<Entry> entries,
        Results results,
        Attendance attendance,
        List<Extension> extensions,
        Words words,
        @Nullable UUID item) {

    public ScoringView {
        entries = List.copyOf(entries);
        extensions = List.copyOf(extensions);
    }

    /**
     * How it is scored, and what lies within the line.
     *
     * @param scale the most points for a criterion
     * @param budget pounds to give; nothing when so many can win
     */
    public record Plan(
            int scale,
            @Nullable BigDecimal budget,
            @Nullable Integer winners,
            @Nullable Integer shortlistSize,
            boolean residentsDecide,
            List<Criterion> criteria) {

        public Plan {
            criteria = List.copyOf(criteria);
        }
    }

    /**
     * What came out of it, once averages may be seen; nothing before.
     *
     * @param places in order
     * @param left what the line leaves of the budget
     * @param changes what was changed after the averages were seen
     */
    public record Results(List<Place> places, @Nullable BigDecimal left, List<Change> changes) {

        public Results {
            places = List.copyOf(places);
            changes = List.copyOf(changes);
        }
    }

    /**
     * Who has scored, and not what.
     *
     * @param finished how many of those that may score have
     * @param needed how many must have
     */
    public record Attendance(List<SeatNow> seats, int finished, int scoring, int needed) {

        public Attendance {
            seats = List.copyOf(seats);
        }
    }

    /** What those who run it wrote about it. */
    public record Words(
            @Nullable String discussed,
            @Nullable String tie,
            @Nullable String decision,
            @Nullable String calledOff) {}

    /** More time, and why it was given. */
    public record Extension(LocalDate to, String reason) {}

    /** Something by which entries are scored. */
    public record Criterion(UUID id, String name, @Nullable String help, int weight) {}

    /** An entry as it was sent. */
    public record Entry(
            UUID id,
            String name,
            String summary,
            @Nullable BigDecimal asked,
            boolean shortlisted,
            @Nullable String leftOut,
            @Nullable EntryOutcome outcome) {}

    /**
     * An entry in its place.
     *
     * @param reasons what members wrote, without names
     */
    public record Place(Entry entry, Ranking.Place at, List<Said> reasons) {

        public Place {
            reasons = List.copyOf(reasons);
        }
    }

    /** What one seat gave on one criterion and why. */
    public record Said(
            String criterion, int points, @Nullable String reason) {}

    /**
     * A seat: who has scored, and not what.
     *
     * @param out in how many entries an interest was declared; of all when {@code outOfAll}
     * @param left whoever had it left before they had finished, and nobody scores in their place
     * @param deputy who scores in the place of a member who has left; nothing otherwise
     * @param standIn who scored in the place of a member, and what for; null when nobody did
     * @param written what somebody wrote down for the member, the latest last
     */
    public record SeatNow(
            UUID id,
            String name,
            SeatKind kind,
            boolean chair,
            boolean done,
            boolean outOfAll,
            int out,
            boolean left,
            @Nullable String deputy,
            @Nullable StandIn standIn,
            List<RecordedScores> written) {

        public SeatNow {
            written = List.copyOf(written);
        }
    }

    /** A deputy whose scores count for a seat, with the names of the entries. */
    public record StandIn(String name, String entries) {}

    /** A score that was changed after the averages were seen. */
    public record Change(
            String name,
            String entry,
            String criterion,
            int from,
            int to,
            @Nullable String reason,
            Instant at) {}

    /** Whether averages are shown. */
    public boolean showsAverages() {
        return state.showsAverages();
    }

    public boolean isOver() {
        return state.isOver();
    }
}
