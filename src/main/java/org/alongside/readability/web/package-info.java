/** The administrators' page of hard words, and the list for the script. */
@NullMarked
package org.alongside.readability.web;

import org.jspecify.annotations.NullMarked;
