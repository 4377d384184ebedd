/** The cookie of a session, and what the database keeps of it. */
@NullMarked
package org.alongside.identity.session;

import org.jspecify.annotations.NullMarked;
