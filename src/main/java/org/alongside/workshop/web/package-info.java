/** Pages of the workshop module. */
@NullMarked
package org.alongside.workshop.web;

import org.jspecify.annotations.NullMarked;
