/** Pages about personal data: the notice, a person's own copy, erasure and the removal after a period. */
@NullMarked
package org.alongside.privacy.web;

import org.jspecify.annotations.NullMarked;
