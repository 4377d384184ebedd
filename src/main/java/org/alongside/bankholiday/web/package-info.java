/** Pages of the bank holidays. */
@NullMarked
package org.alongside.bankholiday.web;

import org.jspecify.annotations.NullMarked;
