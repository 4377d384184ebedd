/** Template data for pages of a form. */
@NullMarked
@NamedInterface("view")
package org.alongside.form.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
