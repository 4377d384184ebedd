/** Residents who take part: how to reach them and what they need in order to take part. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"calendar", "history", "notification", "identity", "engine", "form", "worklist", "web"})
package org.alongside.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
