/** Pages for officers who administer bodies and seats. */
@NullMarked
package org.alongside.body.web;

import org.jspecify.annotations.NullMarked;
