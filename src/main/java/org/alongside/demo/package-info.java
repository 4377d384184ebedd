/** Cases of real councils told through the use cases, so that a new installation has something to show. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
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
            "person",
            "recruitment",
            "workshop",
            "contribution",
            "evaluation",
            "forwardplan",
            "award",
            "vacancy",
            "reporting"
        })
package org.alongside.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
