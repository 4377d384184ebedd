/** A scoring round from its plan to its decision. */
@NullMarked
@NamedInterface("lifecycle")
package org.alongside.scoring.lifecycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
