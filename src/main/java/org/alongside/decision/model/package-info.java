/** The decision aggregates with their rules and repositories. */
@NullMarked
@NamedInterface("model")
package org.alongside.decision.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
