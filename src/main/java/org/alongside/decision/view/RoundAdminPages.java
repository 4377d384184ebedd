package org.alongside.decision.view;

import java.util.List;
import java.util.UUID;
import org.alongside.decision.voting.RoundClocks;
import org.alongside.round.NoSuchRound;
import org.alongside.round.SeatClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All data for the administration page of a round. */
@Component
@Transactional(readOnly = true)
public class RoundAdminPages {

    private final RoundQueries reading;
    private final RoundClocks clocks;

    RoundAdminPages(RoundQueries reading, RoundClocks clocks) {
        this.reading = reading;
        this.clocks = clocks;
    }

    /** @throws NoSuchRound for an unknown id */
    public DeskPage of(UUID round) {
        return new DeskPage(reading.desk(round), clocks.of(round));
    }

    /** The page of a round, with each seat's voting time. */
    public record DeskPage(RoundAdminView desk, List<SeatClock> clocks) {

        public DeskPage {
            clocks = List.copyOf(clocks);
        }
    }
}
