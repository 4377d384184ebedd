/** Who holds a work item: claiming, assigning, returning it, and undoing each. */
@NullMarked
package org.alongside.worklist.assignment;

import org.jspecify.annotations.NullMarked;
