/** The append-only case history of decisions and their reasons, and each case's path through the models. */
@NullMarked
@ApplicationModule(allowedDependencies = {"calendar", "text"})
package org.alongside.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
