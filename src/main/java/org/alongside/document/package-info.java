/** Files that people attach to a project or to a piece of work, or give in a form: checked by content, served as attachments. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "form :: answer",
            "form :: draft",
            "history",
            "identity",
            "text",
            "project",
            "worklist",
            "worklist :: task"
        })
package org.alongside.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
