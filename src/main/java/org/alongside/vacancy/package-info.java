/** Finding who comes next on a body: a call, people who are interested, an offer, a seat. */
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
