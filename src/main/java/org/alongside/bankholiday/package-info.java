/** The bank holidays that an administrator corrects, each change on the record. */
@NullMarked
@ApplicationModule(allowedDependencies = {"calendar", "history", "identity", "text"})
package org.alongside.bankholiday;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
