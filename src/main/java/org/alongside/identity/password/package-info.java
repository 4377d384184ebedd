/** How strong a password has to be. */
@NullMarked
package org.alongside.identity.password;

import org.jspecify.annotations.NullMarked;
