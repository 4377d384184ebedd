/** The texts that people read, from {@code messages/*.properties}, and one way to read what they type. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.alongside.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
