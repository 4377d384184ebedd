/** Each member's own deadline, which starts when the papers are available in their format. */
@NullMarked
@NamedInterface("time")
package org.alongside.round.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
