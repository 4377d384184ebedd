package org.alongside.panel;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface EstablishedBodies extends Repository<Body, UUID> {

    Body save(Body body);

    Optional<Body> findById(UUID id);

    Optional<Body> findByName(String name);

    List<Body> findAllByOrderByName();
}
