/** Pages of the person module. */
@NullMarked
package org.alongside.person.web;

import org.jspecify.annotations.NullMarked;
