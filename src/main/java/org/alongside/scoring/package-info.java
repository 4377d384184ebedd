/** Scoring rounds: a body scores grants, bids and awards, moderates the scores and decides from the ranking. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "body",
            "calendar",
            "engine",
            "form :: answer",
            "form :: definition",
            "form :: flow",
            "form :: view",
            "history",
            "identity",
            "text",
            "notification",
            "person",
            "project",
            "round",
            "round :: access",
            "round :: format",
            "round :: help",
            "round :: leaving",
            "round :: link",
            "round :: time",
            "worklist"
        })
package org.alongside.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
