/** Filling vacant seats on a body: a call, expressions of interest, an offer, an appointment. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "body",
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
            "recruitment",
            "worklist"
        })
package org.alongside.vacancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
