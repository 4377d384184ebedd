/** How easy a text for residents is to read, and plainer words for the hard ones in it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"history", "identity", "text"})
package org.alongside.readability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
