/** Conditions of approval and their history. */
@NullMarked
package org.alongside.decision.condition;

import org.jspecify.annotations.NullMarked;
