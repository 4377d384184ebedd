/** Pages of the record's checks. */
@NullMarked
package org.alongside.audit.web;

import org.jspecify.annotations.NullMarked;
