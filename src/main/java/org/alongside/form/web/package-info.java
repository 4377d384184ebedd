/** Pages about forms themselves: what was kept for somebody who was signed out, and too many forms at once. */
@NullMarked
package org.alongside.form.web;

import org.jspecify.annotations.NullMarked;
