/** Round pages for members and administrators. */
@NullMarked
package org.alongside.decision.web;

import org.jspecify.annotations.NullMarked;
