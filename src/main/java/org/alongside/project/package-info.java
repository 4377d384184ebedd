/** The case: its stage, plan and team, and pausing, withdrawing or changing it. */
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
            "forwardplan"
        })
package org.alongside.project;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
