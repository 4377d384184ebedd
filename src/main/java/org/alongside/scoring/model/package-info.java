/** The aggregates of a scoring round, with their rules and tables. */
@NullMarked
@NamedInterface("model")
package org.alongside.scoring.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
