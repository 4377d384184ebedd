/** Drives a real browser over the running application. */
@NullMarked
package org.alongside.browser;

import org.jspecify.annotations.NullMarked;
