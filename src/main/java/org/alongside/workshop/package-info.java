/** Criteria of success, workshops, and who came. */
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
            "person",
            "recruitment"
        })
package org.alongside.workshop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
