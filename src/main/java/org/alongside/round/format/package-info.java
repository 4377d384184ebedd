/** The papers of a round in the formats that members need, and how members like to read. */
@NullMarked
@NamedInterface("format")
package org.alongside.round.format;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
