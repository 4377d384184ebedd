/** Shared by all kinds of round: deadlines, formats, help, links and leaving members. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "body",
            "calendar",
            "document",
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
            "web",
            "worklist"
        })
package org.alongside.round;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
