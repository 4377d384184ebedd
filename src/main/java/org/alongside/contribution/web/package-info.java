/** Pages of the contribution module. */
@NullMarked
package org.alongside.contribution.web;

import org.jspecify.annotations.NullMarked;
