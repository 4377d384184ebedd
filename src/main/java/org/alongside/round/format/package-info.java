/** A round's papers in the formats that members need, and members' display preferences. */
@NullMarked
@NamedInterface("format")
package org.alongside.round.format;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
