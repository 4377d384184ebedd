/** Pages of the opportunity module. */
@NullMarked
package org.alongside.opportunity.web;

import org.jspecify.annotations.NullMarked;
