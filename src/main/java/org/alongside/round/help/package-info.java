/** Members' requests for help before they decide, with the date by which they get an answer. */
@NullMarked
@NamedInterface("help")
package org.alongside.round.help;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
