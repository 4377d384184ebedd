/** Success criteria, workshops and attendance. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
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
            "recruitment",
            "worklist"
        })
package org.alongside.workshop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
