/** Pages for adding, editing and removing notes. */
@NullMarked
package org.alongside.note.web;

import org.jspecify.annotations.NullMarked;
