/** What might be co-produced: put forward by anyone, triaged by an officer, always answered with a reason. */
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
            "forwardplan",
            "project"
        })
package org.alongside.opportunity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
