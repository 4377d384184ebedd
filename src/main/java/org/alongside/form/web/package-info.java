/** Pages about forms themselves: drafts, and input kept when a session ended. */
@NullMarked
package org.alongside.form.web;

import org.jspecify.annotations.NullMarked;
