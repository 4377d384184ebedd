/** Handling of forms page by page, for signed-in and signed-out users. */
@NullMarked
@NamedInterface("flow")
package org.alongside.form.flow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
