/** Signing in: passwords, the council's own sign-in, and limits on guessing. */
@NullMarked
package org.alongside.identity.signin;

import org.jspecify.annotations.NullMarked;
