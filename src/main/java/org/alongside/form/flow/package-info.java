/** Leading a person through a form, page by page, signed in or not. */
@NullMarked
@NamedInterface("flow")
package org.alongside.form.flow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
