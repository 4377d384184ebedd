/** The work list: every task of a person or group, from opening through claiming to completion. */
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
