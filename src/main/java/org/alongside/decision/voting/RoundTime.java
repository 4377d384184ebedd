package org.alongside.decision.voting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.decision.letter.RoundLetters;
import org.alongside.decision.model.Extension;
import org.alongside.decision.model.PanelProcess;
import org.alongside.decision.model.Round;
import org.alongside.decision.model.RoundSeat;
import org.alongside.decision.model.RoundState;
import org.alongside.engine.Cases;
import org.alongside.history.RecordedAct;
import org.alongside.project.Projects;
import org.alongside.round.TimedRound;
import org.alongside.round.TimedSeat;
import org.alongside.text.Messages;
import org.springframework.stereotype.Component;

/** Decision rounds for the calculation of members' time. */
@Component
public class RoundTime {

    private final RoundLetters letters;
    private final Projects projects;
    private final Cases cases;
    private final Messages messages;

    RoundTime(RoundLetters letters, Projects projects, Cases cases, Messages messages) {
        this.letters = letters;
        this.projects = projects;
        this.cases = cases;
        this.messages = messages;
    }

    public TimedRound of(Round round) {
        return new Timed(round);
    }

    private final class Timed implements TimedRound {

        private final Round round;

        Timed(Round round) {
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
            return "/rounds/" + round.id();
        }

        @Override
        public String page() {
            return "/decide/" + round.id();
        }

        @Override
        public String work() {
            String title = projects.require(round.reference()).title();
            return messages.text("decision.work.ballot", title);
        }

        @Override
        public int workingDays() {
            return round.preparation().workingDays();
        }

        @Override
        public LocalDate lastDay() {
            return round.period().lastDay();
        }

        @Override
        public boolean isOpen() {
            return round.state() == RoundState.OPEN;
        }

        @Override
        public List<RoundSeat> seats() {
            return round.seats();
        }

        @Override
        public List<LocalDate> extendedTo() {
            return round.extensions().stream().map(Extension::to).toList();
        }

        @Override
        public void shift(LocalDate lastDay, Instant closesAt) {
            round.shift(lastDay, closesAt);
        }

        @Override
        public RecordedAct act(String code) {
            return RecordedAct.on(round.reference(), code).fact(round.number());
        }

        @Override
        public void tellReady(TimedSeat seat) {
            round.electorate().seat(seat.id()).ifPresent(own -> letters.formatReady(round, own));
        }

        @Override
        public void tellLater(Instant closesAt) {
            cases.tell(PanelProcess.DEADLINE_MOVED, round.reference(), PanelProcess.closesOn(closesAt));
        }
    }
}
