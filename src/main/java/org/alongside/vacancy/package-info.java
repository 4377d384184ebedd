/** Finding who comes next on a body: a call, people who are interested, an offer, a seat. */
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
            "panel",
            "recruitment"
        })
package org.alongside.vacancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
