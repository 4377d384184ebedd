/** Pages that rounds of every kind share. */
@NullMarked
package org.alongside.round.web;

import org.jspecify.annotations.NullMarked;
