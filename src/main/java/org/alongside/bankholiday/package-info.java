/** Administration of bank holidays, with each change recorded. */
@NullMarked
@ApplicationModule(allowedDependencies = {"calendar", "history", "identity", "scanner", "text"})
package org.alongside.bankholiday;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
