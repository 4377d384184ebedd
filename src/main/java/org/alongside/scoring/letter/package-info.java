/** Letters to members, officers and applicants about a scoring round. */
@NullMarked
package org.alongside.scoring.letter;

import org.jspecify.annotations.NullMarked;
