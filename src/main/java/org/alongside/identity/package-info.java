/** User accounts: roles, sign-in and permissions for pages. */
@NullMarked
@ApplicationModule(allowedDependencies = {"history", "text", "notification"})
package org.alongside.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
