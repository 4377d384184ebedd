/** Who may run a round of any kind, and who sees a member's pages of it. */
@NullMarked
@NamedInterface("access")
package org.alongside.round.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
