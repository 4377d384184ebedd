/** Figures and pictures for managers: where projects stand and what is late. */
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
            "opportunity",
            "panel",
            "recruitment",
            "workshop",
            "contribution",
            "evaluation",
            "forwardplan"
        })
package org.alongside.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
