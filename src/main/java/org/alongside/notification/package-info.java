/** Messages to people: written in the transaction of the act, sent afterwards, never lost and never sent twice. */
@NullMarked
@ApplicationModule(allowedDependencies = {"calendar", "history", "text"})
package org.alongside.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
