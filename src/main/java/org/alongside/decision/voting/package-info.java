/** Members' actions in a round: vote, ask, declare an interest. */
@NullMarked
@NamedInterface("voting")
package org.alongside.decision.voting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
