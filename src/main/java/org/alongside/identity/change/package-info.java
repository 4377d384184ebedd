/** Changes to accounts that need a second administrator. */
@NullMarked
package org.alongside.identity.change;

import org.jspecify.annotations.NullMarked;
