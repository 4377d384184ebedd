/** Reminders and escalation of due work. */
@NullMarked
package org.alongside.worklist.reminder;

import org.jspecify.annotations.NullMarked;
