/** The virus scanner that every uploaded file passes, if one is configured. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.alongside.scanner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
