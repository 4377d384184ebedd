/** Browser tests of the running application. */
@NullMarked
package org.alongside.browser;

import org.jspecify.annotations.NullMarked;
