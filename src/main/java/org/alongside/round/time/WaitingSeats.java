package org.alongside.round.time;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.identity.Account;
import org.alongside.identity.Accounts;
import org.alongside.round.SeatClock;
import org.alongside.round.TimedRound;
import org.alongside.round.TimedSeat;
import org.alongside.text.Messages;
import org.springframework.stereotype.Component;

/** Members whose time in a round has not started. */
@Component
class WaitingSeats {

    private final Accounts accounts;
    private final Messages messages;

    WaitingSeats(Accounts accounts, Messages messages) {
        this.accounts = accounts;
        this.messages = messages;
    }

    /** The seats whose time has not started because their format is not available. */
    List<TimedSeat> of(TimedRound round) {
        return round.asked().stream()
                .filter(seat -> seat.lastDay() == null && !seat.hasAnswered())
                // Members whose account has been erased cannot be contacted, and must not block the round for ever.
                .filter(seat -> accounts.find(seat.answeredBy())
                        .filter(Account::enabled)
                        .isPresent())
                .toList();
    }

    /** Each seat's time, by name. */
    List<SeatClock> clocks(TimedRound round) {
        List<TimedSeat> waiting = round.isOpen() ? of(round) : List.of();
        Map<UUID, String> names =
                accounts.names(round.seats().stream().map(TimedSeat::answeredBy).collect(Collectors.toSet()));
        return round.seats().stream()
                .map(seat -> new SeatClock(
                        seat.id(),
                        names.getOrDefault(seat.answeredBy(), messages.text("round.somebody")),
                        seat.need(),
                        seat.lastDay(),
                        waiting.contains(seat)))
                .sorted(Comparator.comparing(SeatClock::name))
                .toList();
    }
}
