/** Figures and charts for managers: where projects stand and what is late. */
@NullMarked
@ApplicationModule(allowedDependencies = {"calendar", "identity", "project", "text"})
package org.alongside.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
