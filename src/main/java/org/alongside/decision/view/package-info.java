/** Read models of rounds and conditions, for pages and for the PDF record. */
@NullMarked
@NamedInterface("view")
package org.alongside.decision.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
