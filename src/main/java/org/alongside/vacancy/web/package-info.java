/** Pages of the vacancy module. */
@NullMarked
package org.alongside.vacancy.web;

import org.jspecify.annotations.NullMarked;
