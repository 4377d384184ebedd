/** Letters to members, officers and sponsors about a round. */
@NullMarked
@NamedInterface("letter")
package org.alongside.decision.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
