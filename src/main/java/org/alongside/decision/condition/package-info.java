/** The conditions that a body asked for, and what became of each. */
@NullMarked
package org.alongside.decision.condition;

import org.jspecify.annotations.NullMarked;
