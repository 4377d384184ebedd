/** Bank holiday pages. */
@NullMarked
package org.alongside.bankholiday.web;

import org.jspecify.annotations.NullMarked;
