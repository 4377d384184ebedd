/** The calendar of all engagement: finds clashes and groups that are asked too often. */
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
            "text"
        })
package org.alongside.forwardplan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
