/** Who has a work item: claiming, giving, giving back, and undoing each. */
@NullMarked
package org.alongside.worklist.assignment;

import org.jspecify.annotations.NullMarked;
