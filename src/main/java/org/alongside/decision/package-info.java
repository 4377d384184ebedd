/** Decision rounds: papers, ballots, outcome and follow-up. */
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
package org.alongside.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
