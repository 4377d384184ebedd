/** Forms that people fill in: read from the models' form files, drawn on the server, checked, kept as drafts. */
@NullMarked
@ApplicationModule(allowedDependencies = {"engine", "identity", "text"})
package org.alongside.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
