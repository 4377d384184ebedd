/** Time as the council counts it: working days, bank holidays, people's dates, and a clock that a demonstration can move. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.alongside.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
