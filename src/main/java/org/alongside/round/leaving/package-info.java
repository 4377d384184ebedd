/** What happens to the open vote of a member who leaves. */
@NullMarked
@NamedInterface("leaving")
package org.alongside.round.leaving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
