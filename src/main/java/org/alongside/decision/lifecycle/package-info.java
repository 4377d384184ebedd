/** The round lifecycle, as driven by the process, the chair and officers. */
@NullMarked
package org.alongside.decision.lifecycle;

import org.jspecify.annotations.NullMarked;
