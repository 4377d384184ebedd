/** Delegates and handlers of the recruitment models. */
@NullMarked
package org.alongside.recruitment.process;

import org.jspecify.annotations.NullMarked;
