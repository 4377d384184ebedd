/** Pages of the mailroom module. */
@NullMarked
package org.alongside.mailroom.web;

import org.jspecify.annotations.NullMarked;
