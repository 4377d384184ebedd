/** Follow-up of a decision: conditions, and the formal decision that answers advice. */
@NullMarked
@NamedInterface("followup")
package org.alongside.decision.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
