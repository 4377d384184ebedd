/** The pages about messages: how people want to hear, what they find here, what goes by post, and what became of each. */
@NullMarked
@ApplicationModule(allowedDependencies = {"calendar", "identity", "text", "notification", "web"})
package org.alongside.mailroom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
