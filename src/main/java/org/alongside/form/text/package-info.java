/** Text tools for forms: dates and Markdown. */
@NullMarked
@NamedInterface("text")
package org.alongside.form.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
