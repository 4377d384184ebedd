/** The one list of work: what one person or group has to do, claimed, done and never forgotten. */
@NullMarked
@ApplicationModule(allowedDependencies = {"calendar", "engine", "form", "history", "identity", "notification"})
package org.alongside.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
