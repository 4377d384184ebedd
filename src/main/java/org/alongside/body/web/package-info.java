/** Pages on which officers look after bodies and seats. */
@NullMarked
package org.alongside.body.web;

import org.jspecify.annotations.NullMarked;
