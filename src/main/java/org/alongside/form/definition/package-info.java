/** A form as its file describes it: pages, fields, choices and conditions. */
@NullMarked
@NamedInterface("definition")
package org.alongside.form.definition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
