/** Read models of scoring rounds, for pages and for the PDF record. */
@NullMarked
@NamedInterface("view")
package org.alongside.scoring.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
