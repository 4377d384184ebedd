/** Forms: read from form files, rendered on the server, validated, kept as drafts. */
@NullMarked
@ApplicationModule(allowedDependencies = {"engine", "identity", "notification", "text"})
package org.alongside.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
