/** Delegates and handlers of the workshop models. */
@NullMarked
package org.alongside.workshop.process;

import org.jspecify.annotations.NullMarked;
