/** Absences and cover for the work of absent people. */
@NullMarked
package org.alongside.worklist.cover;

import org.jspecify.annotations.NullMarked;
