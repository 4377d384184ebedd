/** The golden thread: contributions, and what the council did about them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "calendar",
            "form :: answer",
            "form :: definition",
            "form :: flow",
            "form :: view",
            "history",
            "identity",
            "text",
            "notification",
            "opportunity",
            "project",
            "recruitment",
            "web",
            "workshop"
        })
package org.alongside.contribution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
