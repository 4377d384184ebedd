/** What members ask for before they decide, with the day on which they get an answer. */
@NullMarked
@NamedInterface("help")
package org.alongside.round.help;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
