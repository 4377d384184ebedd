/** The shell of every page: layout, errors, help and each role's start page. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "identity"})
package org.alongside.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
