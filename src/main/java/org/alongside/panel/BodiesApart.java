package org.alongside.panel;

import java.util.Optional;
import org.alongside.worklist.Apart;
import org.springframework.stereotype.Component;

/** Work about a body, such as a seat that ends soon, belongs to no project: it leads to the page of the body. */
@Component
class BodiesApart implements Apart {

    private final EstablishedBodies bodies;

    BodiesApart(EstablishedBodies bodies) {
        this.bodies = bodies;
    }

    /** Bodies are known by their names. */
    @Override
    public Optional<Place> find(String reference) {
        return bodies.findByName(reference).map(body -> new Place(body.name(), "/bodies/" + body.id()));
    }
}
