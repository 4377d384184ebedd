package org.alongside.scoring.voting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.alongside.body.FormatNeed;
import org.alongside.engine.Cases;
import org.alongside.history.RecordedAct;
import org.alongside.round.TimedRound;
import org.alongside.round.TimedSeat;
import org.alongside.scoring.letter.ScoringLetters;
import org.alongside.scoring.model.ScoringExtension;
import org.alongside.scoring.model.ScoringProcess;
import org.alongside.scoring.model.ScoringRound;
import org.alongside.scoring.model.ScoringRound.ScoringSeat;
import org.alongside.scoring.model.ScoringRounds;
import org.alongside.scoring.model.ScoringSeats;
import org.alongside.scoring.model.ScoringState;
import org.alongside.text.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Scoring rounds with their members' time: what is changed is kept at once. */
@Component
public class ScoringTime {

    private final ScoringRounds rows;
    private final ScoringSeats seats;
    private final ScoringLetters letters;
    private final Cases cases;
    private final Messages messages;

    ScoringTime(ScoringRounds rows, ScoringSeats seats, ScoringLetters letters, Cases cases, Messages messages) {
        this.rows = rows;
        this.seats = seats;
        this.letters = letters;
        this.cases = cases;
        this.messages = messages;
    }

    public TimedRound of(ScoringRound round) {
        return new Timed(round);
    }

    private final class Timed implements TimedRound {

        private final ScoringRound round;
        private final List<OwnTime> own;
        private LocalDate lastDay;

        Timed(ScoringRound round) {
            this.round = round;
            this.own = round.seats().stream()
                    .map(seat -> new OwnTime(seat, !round.toScore(seat).isEmpty()))
                    .toList();
            // Before it is opened nothing asks for it.
            this.lastDay = Objects.requireNonNullElse(round.lastDay(), LocalDate.MIN);
        }

        @Override
        public UUID id() {
            return round.id();
        }

        @Override
        public String reference() {
            return round.reference();
        }

        @Override
        public String desk() {
            return ScoringLetters.desk(round);
        }

        @Override
        public String page() {
            return ScoringLetters.address(round.id());
        }

        @Override
        public String work() {
            return messages.text("award.work.score", round.title());
        }

        @Override
        public int workingDays() {
            return round.workingDays();
        }

        @Override
        public LocalDate lastDay() {
            return lastDay;
        }

        @Override
        public boolean isOpen() {
            return round.state() == ScoringState.SCORING;
        }

        @Override
        public List<OwnTime> seats() {
            return own;
        }

        @Override
        public List<LocalDate> extendedTo() {
            return rows.extensions(round.id()).stream()
                    .map(ScoringExtension::to)
                    .toList();
        }

        @Override
        public void shift(LocalDate later, Instant closesAt) {
            lastDay = later;
            rows.until(round.id(), later, closesAt);
        }

        @Override
        public RecordedAct act(String code) {
            return RecordedAct.on(round.reference(), "scoring-" + code);
        }

        @Override
        public void tellReady(TimedSeat seat) {
            letters.formatReady(
                    round, seat.account(), Objects.requireNonNull(seat.need()), Objects.requireNonNull(seat.lastDay()));
        }

        @Override
        public void tellLater(Instant closesAt) {
            cases.tell(ScoringProcess.DEADLINE_MOVED, round.reference(), ScoringProcess.closesOn(closesAt));
        }
    }

    private final class OwnTime implements TimedSeat {

        private final ScoringSeat seat;
        private final boolean asked;
        private @Nullable FormatNeed need;
        private @Nullable LocalDate lastDay;

        OwnTime(ScoringSeat seat, boolean asked) {
            this.seat = seat;
            this.asked = asked;
            this.need = seat.need();
            this.lastDay = seat.lastDay();
        }

        @Override
        public UUID id() {
            return seat.id();
        }

        @Override
        public UUID seat() {
            return seat.seat();
        }

        @Override
        public UUID account() {
            return seat.scorer();
        }

        @Override
        public boolean takesPart() {
            return asked;
        }

        @Override
        public boolean hasAnswered() {
            return seat.doneAt() != null;
        }

        @Override
        public @Nullable FormatNeed need() {
            return need;
        }

        @Override
        public void needs(@Nullable FormatNeed other) {
            need = other;
            seats.needs(seat.id(), other);
        }

        @Override
        public @Nullable LocalDate lastDay() {
            return lastDay;
        }

        @Override
        public void startUntil(LocalDate until) {
            lastDay = until;
            seats.until(seat.id(), until);
        }

        @Override
        public void stop() {
            lastDay = null;
            seats.until(seat.id(), null);
        }
    }
}
