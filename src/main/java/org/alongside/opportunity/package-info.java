/** Suggestions for co-production: open to anyone, decided by an officer, always answered with a reason. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "calendar",
            "engine",
            "form :: answer",
            "form :: definition",
            "form :: flow",
            "form :: view",
            "forwardplan",
            "history",
            "identity",
            "text",
            "notification",
            "project",
            "web",
            "worklist"
        })
package org.alongside.opportunity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
