/** The seam to the process engine: variables, messages, deployment and the limits of expressions. */
@NullMarked
@ApplicationModule(allowedDependencies = {"calendar"})
package org.alongside.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
