/** Pages of the forwardplan module. */
@NullMarked
package org.alongside.forwardplan.web;

import org.jspecify.annotations.NullMarked;
