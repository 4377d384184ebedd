/** Forms kept before submission. */
@NullMarked
@NamedInterface("draft")
package org.alongside.form.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
