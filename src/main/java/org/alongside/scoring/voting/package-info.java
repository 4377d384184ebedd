/** Members' actions in a scoring round: scoring, asking for help, declaring an interest. */
@NullMarked
@NamedInterface("voting")
package org.alongside.scoring.voting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
