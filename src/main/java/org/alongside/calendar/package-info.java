/** The council's calendar: working days, bank holidays, date formats, and a clock that demonstrations can move. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.alongside.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
