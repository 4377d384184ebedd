package org.alongside.body;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What bodies are called, for modules that keep a body's id only. Needs no work list, so that the work list can ask for it. */
@Component
@Transactional(readOnly = true)
public class BodyNames {

    private final Bodies bodies;

    BodyNames(Bodies bodies) {
        this.bodies = bodies;
    }

    /** @throws NoSuchBody when there is no such body */
    public String name(UUID body) {
        return bodies.findById(body).map(Body::name).orElseThrow(() -> new NoSuchBody(body));
    }
}
