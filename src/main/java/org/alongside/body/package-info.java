/** Bodies that decide or advise: their terms, seats and quorum. */
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
            "person",
            "worklist"
        })
package org.alongside.body;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
