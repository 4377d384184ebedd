/** Feedback against the agreed criteria, findings, closing, and the check six months later. */
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
            "contribution",
            "workshop",
            "recruitment",
            "panel"
        })
package org.alongside.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
