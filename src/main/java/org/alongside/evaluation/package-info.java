/** Feedback against the agreed criteria, findings, closing, and the check six months later. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "calendar",
            "contribution",
            "decision :: letter",
            "engine",
            "form :: answer",
            "form :: definition",
            "form :: flow",
            "form :: view",
            "history",
            "identity",
            "text",
            "notification",
            "project",
            "recruitment",
            "worklist",
            "workshop"
        })
package org.alongside.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
