/** What staff write beside a project or a piece of work, and whom they name in it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "form :: answer",
            "history",
            "identity",
            "text",
            "notification",
            "project",
            "worklist",
            "worklist :: task"
        })
package org.alongside.note;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
