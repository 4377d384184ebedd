/** Pages on which the record proves itself: daily roots, receipts, a check of everything and its export. */
@NullMarked
@ApplicationModule(allowedDependencies = {"calendar", "history", "history :: verification", "identity", "text"})
package org.alongside.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
