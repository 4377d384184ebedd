/** Delegates and task handlers of the panel decision model. */
@NullMarked
package org.alongside.decision.process;

import org.jspecify.annotations.NullMarked;
