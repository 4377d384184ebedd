package org.alongside.decision.view;

import java.util.List;
import java.util.UUID;
import org.alongside.decision.voting.RoundClocks;
import org.alongside.round.NoSuchRound;
import org.alongside.round.SeatClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All that the page of whoever runs a round shows, read at once. */
@Component
@Transactional(readOnly = true)
public class RoundAdminPages {

    private final RoundQueries reading;
    private final RoundClocks clocks;

    RoundAdminPages(RoundQueries reading, RoundClocks clocks) {
        this.reading = reading;
        this.clocks = clocks;
    }

    /** @throws NoSuchRound when there is none */
    public DeskPage of(UUID round) {
        return new DeskPage(reading.desk(round), clocks.of(round));
    }

    /** The page of a round, with each seat's time. */
    public record DeskPage(RoundAdminView desk, List<SeatClock> clocks) {

        public DeskPage {
            clocks = List.copyOf(clocks);
        }
    }
}
