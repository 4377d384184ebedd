/** Personal links that open one round for one member. */
@NullMarked
@NamedInterface("link")
package org.alongside.round.link;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
