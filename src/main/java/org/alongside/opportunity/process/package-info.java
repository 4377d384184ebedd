/** Delegates and handlers of the opportunity models. */
@NullMarked
package org.alongside.opportunity.process;

import org.jspecify.annotations.NullMarked;
