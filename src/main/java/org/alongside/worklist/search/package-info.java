/** Searching the work list: queries, filters with counts, saved views, calendar feed. */
@NullMarked
package org.alongside.worklist.search;

import org.jspecify.annotations.NullMarked;
