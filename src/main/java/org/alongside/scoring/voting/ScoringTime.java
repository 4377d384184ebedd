package org.alongside.scoring.voting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.alongside.engine.Cases;
import org.alongside.history.RecordedAct;
import org.alongside.round.TimedRound;
import org.alongside.round.TimedSeat;
import org.alongside.scoring.letter.ScoringLetters;
import org.alongside.scoring.model.ScoringExtension;
import org.alongside.scoring.model.ScoringProcess;
import org.alongside.scoring.model.ScoringRound;
import org.alongside.scoring.model.ScoringSeat;
import org.alongside.scoring.model.ScoringState;
import org.alongside.text.Messages;
import org.springframework.stereotype.Component;

/** Scoring rounds as rounds with members' own times. */
@Component
public class ScoringTime {

    private final ScoringLetters letters;
    private final Cases cases;
    private final Messages messages;

    ScoringTime(ScoringLetters letters, Cases cases, Messages messages) {
        this.letters = letters;
        this.cases = cases;
        this.messages = messages;
    }

    public TimedRound of(ScoringRound round) {
        return new Timed(round);
    }

    private final class Timed implements TimedRound {

        private final ScoringRound round;

        Timed(ScoringRound round) {
            this.round = round;
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
            return messages.text("scoring.work.score", round.title());
        }

        @Override
        public int workingDays() {
            return round.schedule().workingDays();
        }

        @Override
        public LocalDate lastDay() {
            // No deadline before the round opens.
            return Objects.requireNonNullElse(round.lastDay(), LocalDate.MIN);
        }

        @Override
        public boolean isOpen() {
            return round.state() == ScoringState.SCORING;
        }

        @Override
        public List<ScoringSeat> seats() {
            return round.seats();
        }

        @Override
        public List<LocalDate> extendedTo() {
            return round.extensions().stream().map(ScoringExtension::to).toList();
        }

        @Override
        public void shift(LocalDate later, Instant closesAt) {
            round.shift(later, closesAt);
        }

        @Override
        public RecordedAct act(String code) {
            return RecordedAct.on(round.reference(), "scoring-" + code);
        }

        @Override
        public void tellReady(TimedSeat seat) {
            letters.formatReady(
                    round,
                    seat.answeredBy(),
                    Objects.requireNonNull(seat.need()),
                    Objects.requireNonNull(seat.lastDay()));
        }

        @Override
        public void tellLater(Instant closesAt) {
            cases.tell(ScoringProcess.DEADLINE_MOVED, round.reference(), ScoringProcess.closesOn(closesAt));
        }
    }
}
