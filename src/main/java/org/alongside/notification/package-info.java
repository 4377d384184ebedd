/** Messages to people: written in the transaction of the action, sent later, never lost and never sent twice. */
@NullMarked
@ApplicationModule(allowedDependencies = {"calendar", "history", "text"})
package org.alongside.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
