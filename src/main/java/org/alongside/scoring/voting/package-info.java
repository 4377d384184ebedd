/** What a member does in a scoring round: score, ask for help, declare an interest. */
@NullMarked
@NamedInterface("voting")
package org.alongside.scoring.voting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
