/** Staff notes on a project or a task, and the colleagues mentioned in them. */
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
