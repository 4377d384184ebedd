/** Pages shared by rounds of every kind. */
@NullMarked
package org.alongside.round.web;

import org.jspecify.annotations.NullMarked;
