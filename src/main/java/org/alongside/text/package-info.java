/**
 * Texts from {@code messages/*.properties}, parsing of typed input, and display rules for lists and figures about
 * people.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.alongside.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
