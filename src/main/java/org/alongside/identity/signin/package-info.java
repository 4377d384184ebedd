/** Signing in: passwords, the council's single sign-on, and limits on guessing. */
@NullMarked
package org.alongside.identity.signin;

import org.jspecify.annotations.NullMarked;
