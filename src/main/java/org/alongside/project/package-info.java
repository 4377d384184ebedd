/** The case: its stage, plan and team, and pausing, withdrawing or changing it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "calendar",
            "engine",
            "form :: answer",
            "form :: definition",
            "forwardplan",
            "history",
            "identity",
            "text",
            "notification",
            "web",
            "worklist"
        })
package org.alongside.project;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
