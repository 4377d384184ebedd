/** Demonstration cases based on real councils, created through the use cases, for a new installation. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "body",
            "calendar",
            "contribution",
            "database",
            "decision :: followup",
            "decision :: model",
            "decision :: view",
            "decision :: voting",
            "engine",
            "evaluation",
            "form :: answer",
            "form :: definition",
            "form :: flow",
            "forwardplan",
            "identity",
            "opportunity",
            "person",
            "project",
            "recruitment",
            "scoring :: lifecycle",
            "scoring :: model",
            "scoring :: view",
            "scoring :: voting",
            "vacancy",
            "worklist",
            "worklist :: task",
            "workshop"
        })
package org.alongside.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
