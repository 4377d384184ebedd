/**
 * The texts that people read, from {@code messages/*.properties}, one way to read what they type, and how lists and figures about
 * people are shown.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.alongside.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
