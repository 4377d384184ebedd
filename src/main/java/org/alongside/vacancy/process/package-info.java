/** Delegates and handlers of the vacancy models. */
@NullMarked
package org.alongside.vacancy.process;

import org.jspecify.annotations.NullMarked;
