/** Pages of the work list and of work items. */
@NullMarked
package org.alongside.worklist.web;

import org.jspecify.annotations.NullMarked;
