/** The append-only record of who decided what, on which case and why, and the path a case took. */
@NullMarked
@ApplicationModule(allowedDependencies = {"calendar", "text"})
package org.alongside.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
