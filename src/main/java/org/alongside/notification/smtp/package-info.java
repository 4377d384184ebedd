/** Email addresses in SMTP: sent exactly as typed, or refused. */
@NullMarked
package org.alongside.notification.smtp;

import org.jspecify.annotations.NullMarked;
