/** A form as described by its file: pages, fields, choices and conditions. */
@NullMarked
@NamedInterface("definition")
package org.alongside.form.definition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
