/** What people enter: raw input, validation, and the typed answers. */
@NullMarked
@NamedInterface("answer")
package org.alongside.form.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
