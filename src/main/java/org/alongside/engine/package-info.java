/** Integration with the process engine: variables, messages, deployment and expression limits. */
@NullMarked
@ApplicationModule(allowedDependencies = {"calendar"})
package org.alongside.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
