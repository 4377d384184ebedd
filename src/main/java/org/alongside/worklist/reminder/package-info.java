/** Reminders and escalation of work that is due. */
@NullMarked
package org.alongside.worklist.reminder;

import org.jspecify.annotations.NullMarked;
