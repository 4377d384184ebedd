/** Pages of scoring rounds, for members and for those who run them. */
@NullMarked
package org.alongside.scoring.web;

import org.jspecify.annotations.NullMarked;
