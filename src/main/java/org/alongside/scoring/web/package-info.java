/** Pages of scoring rounds, for members, officers and chairs. */
@NullMarked
package org.alongside.scoring.web;

import org.jspecify.annotations.NullMarked;
