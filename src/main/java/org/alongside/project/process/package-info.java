/** Delegates and handlers of the project models. */
@NullMarked
package org.alongside.project.process;

import org.jspecify.annotations.NullMarked;
