package org.alongside.panel;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Seats extends Repository<Seat, UUID> {

    Seat save(Seat seat);

    Optional<Seat> findById(UUID id);

    List<Seat> findAllByBodyOrderByFrom(UUID body);

    List<Seat> findAllByAccount(UUID account);
}
