/** Attachments of projects and work items, and files uploaded in forms: checked by content, served as downloads. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "form :: answer",
            "form :: draft",
            "history",
            "identity",
            "privacy",
            "text",
            "project",
            "scanner",
            "worklist",
            "worklist :: task"
        })
package org.alongside.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
