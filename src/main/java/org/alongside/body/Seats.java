package org.alongside.body;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Seats extends Repository<Seat, UUID> {

    Seat save(Seat seat);

    Optional<Seat> findById(UUID id);

    List<Seat> findAllByBodyOrderByFrom(UUID body);

    /** Seats that end in this period and have no work item (index seat_ending). */
    @Query(
            "select seat from Seat seat where seat.to between :from and :to and seat.endTold = false order by seat.to, seat.id")
    List<Seat> findAllToTellOf(LocalDate from, LocalDate to);

    List<Seat> findAllByAccount(UUID account);

    List<Seat> findAllByDeputy(UUID deputy);
}
