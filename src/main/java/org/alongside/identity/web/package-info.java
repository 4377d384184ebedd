/** Sign-in and administration pages. */
@NullMarked
package org.alongside.identity.web;

import org.jspecify.annotations.NullMarked;
