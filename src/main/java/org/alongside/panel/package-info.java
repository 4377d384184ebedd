/** Bodies, seats, rounds and ballots: residents deciding, and what they asked for in return. */
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
            "document"
        })
package org.alongside.panel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
