/** Accessible PDF of letters and records, in the scripts that people's names and words are written in. */
@NullMarked
package org.alongside.notification.pdf;

import org.jspecify.annotations.NullMarked;
