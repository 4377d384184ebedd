/** A round from its opening to its outcome, as process, chair and officers lead it. */
@NullMarked
package org.alongside.decision.lifecycle;

import org.jspecify.annotations.NullMarked;
