/** Scoring rounds: a body scores grants, bids and awards, talks about the scores, and decides along the ranking. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "calendar",
            "history",
            "notification",
            "identity",
            "engine",
            "form",
            "worklist",
            "web",
            "project",
            "person",
            "panel"
        })
package org.alongside.award;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
