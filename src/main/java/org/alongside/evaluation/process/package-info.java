/** Delegates and task handlers of the evaluation models. */
@NullMarked
package org.alongside.evaluation.process;

import org.jspecify.annotations.NullMarked;
