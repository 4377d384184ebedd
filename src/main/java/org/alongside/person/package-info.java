/** Residents who take part: how to reach them and what they need in order to take part. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "form :: answer",
            "form :: definition",
            "form :: flow",
            "form :: view",
            "history",
            "identity",
            "text",
            "notification"
        })
package org.alongside.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
