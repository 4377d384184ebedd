/** The engine's user tasks and ad hoc tasks as work items. */
@NullMarked
@NamedInterface("task")
package org.alongside.worklist.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
