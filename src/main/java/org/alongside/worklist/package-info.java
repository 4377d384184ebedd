/** The work list: what one person or group has to do, claimed, done and never forgotten. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "calendar",
            "engine",
            "form :: answer",
            "form :: definition",
            "form :: draft",
            "form :: flow",
            "form :: view",
            "history",
            "identity",
            "text",
            "notification"
        })
package org.alongside.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
