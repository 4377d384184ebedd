/** Pages of the project module. */
@NullMarked
package org.alongside.project.web;

import org.jspecify.annotations.NullMarked;
