package org.alongside.body;

import java.util.Optional;
import org.alongside.worklist.CaseOutsideProject;
import org.springframework.stereotype.Component;

/** Work on a body, such as a seat that ends soon, belongs to no project and links to the body's page. */
@Component
class BodyOutsideProject implements CaseOutsideProject {

    private final Bodies bodies;

    BodyOutsideProject(Bodies bodies) {
        this.bodies = bodies;
    }

    /** Bodies are referenced by name. */
    @Override
    public Optional<Place> find(String reference) {
        return bodies.findByName(reference).map(body -> new Place(body.name(), "/bodies/" + body.id()));
    }
}
