/** People who sign in: accounts, roles, sign-in and who may use which page. */
@NullMarked
@ApplicationModule(allowedDependencies = {"history", "text", "notification"})
package org.alongside.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
