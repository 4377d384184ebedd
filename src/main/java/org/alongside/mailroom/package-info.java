/** The pages about messages: preferences, notices, the print queue, and the outbox with its history. */
@NullMarked
@ApplicationModule(allowedDependencies = {"calendar", "identity", "text", "notification", "web"})
package org.alongside.mailroom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
