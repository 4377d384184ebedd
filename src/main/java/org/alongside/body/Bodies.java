package org.alongside.body;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Bodies extends Repository<Body, UUID> {

    Body save(Body body);

    Optional<Body> findById(UUID id);

    Optional<Body> findByName(String name);

    List<Body> findAllByOrderByName();
}
