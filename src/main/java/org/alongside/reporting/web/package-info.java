/** Pages of the reporting module. */
@NullMarked
package org.alongside.reporting.web;

import org.jspecify.annotations.NullMarked;
