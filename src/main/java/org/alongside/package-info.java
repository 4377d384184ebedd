/** Alongside: the application's start; every direct sub-package is a module. */
@NullMarked
package org.alongside;

import org.jspecify.annotations.NullMarked;
