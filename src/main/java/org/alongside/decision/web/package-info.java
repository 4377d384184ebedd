/** Pages of rounds, for members and for those who run them. */
@NullMarked
package org.alongside.decision.web;

import org.jspecify.annotations.NullMarked;
