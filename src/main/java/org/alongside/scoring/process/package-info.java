/** Delegates and task handlers of the scoring model. */
@NullMarked
package org.alongside.scoring.process;

import org.jspecify.annotations.NullMarked;
