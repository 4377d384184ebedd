/** Pages for attaching, reading and removing documents. */
@NullMarked
package org.alongside.document.web;

import org.jspecify.annotations.NullMarked;
