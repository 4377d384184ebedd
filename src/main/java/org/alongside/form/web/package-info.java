/** Pages for drafts, and for input kept after a session ended. */
@NullMarked
package org.alongside.form.web;

import org.jspecify.annotations.NullMarked;
