/** Form input: raw input, validation and converted answers. */
@NullMarked
@NamedInterface("answer")
package org.alongside.form.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
