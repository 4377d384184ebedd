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
 * A scoring round for pages. Scores are left out until individual scoring has closed.
 *
 * @param projectTitle the title of the project, if any
 * @param open whether members can score now
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
     * How it is scored, and its cut-off line.
     *
     * @param scale the maximum points per criterion
     * @param budget in pounds; null when a number of winners is set
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
     * The results, once averages may be shown.
     *
     * @param places in order
     * @param left the budget left after the entries within the line
     * @param changes scores changed after averages were shown
     */
    public record Results(List<Place> places, @Nullable BigDecimal left, List<Change> changes) {

        public Results {
            places = List.copyOf(places);
            changes = List.copyOf(changes);
        }
    }

    /**
     * Which members have scored, without their scores.
     *
     * @param finished how many of the scoring seats have finished
     * @param needed how many must finish
     */
    public record Attendance(List<SeatNow> seats, int finished, int scoring, int needed) {

        public Attendance {
            seats = List.copyOf(seats);
        }
    }

    /** Notes by its officers and chair. */
    public record Words(
            @Nullable String discussed,
            @Nullable String tie,
            @Nullable String decision,
            @Nullable String calledOff) {}

    /** An extension and its reason. */
    public record Extension(LocalDate to, String reason) {}

    /** A criterion for scoring entries. */
    public record Criterion(UUID id, String name, @Nullable String help, int weight) {}

    /** An entry as submitted. */
    public record Entry(
            UUID id,
            String name,
            String summary,
            @Nullable BigDecimal asked,
            boolean shortlisted,
            @Nullable String leftOut,
            @Nullable EntryOutcome outcome) {}

    /**
     * A ranked entry.
     *
     * @param reasons the members' reasons, without names
     */
    public record Place(Entry entry, Ranking.Place at, List<Said> reasons) {

        public Place {
            reasons = List.copyOf(reasons);
        }
    }

    /** A seat's score on one criterion, with its reason. */
    public record Said(
            String criterion, int points, @Nullable String reason) {}

    /**
     * A seat: whether it has scored, without its scores.
     *
     * @param out the number of entries with a declared interest; all of them when {@code outOfAll}
     * @param left whether the member left unfinished and without a deputy
     * @param deputy the deputy's name when the member has left; otherwise null
     * @param standIn the deputy who scored for a current member, and for which entries; otherwise null
     * @param written scores recorded for the member, latest last
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

    /** A score changed after averages were shown. */
    public record Change(
            String name,
            String entry,
            String criterion,
            int from,
            int to,
            @Nullable String reason,
            Instant at) {}

    public boolean showsAverages() {
        return state.showsAverages();
    }

    public boolean isOver() {
        return state.isOver();
    }
}
