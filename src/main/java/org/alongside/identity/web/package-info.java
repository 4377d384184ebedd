/** Pages to sign in, and pages of administrators. */
@NullMarked
package org.alongside.identity.web;

import org.jspecify.annotations.NullMarked;
