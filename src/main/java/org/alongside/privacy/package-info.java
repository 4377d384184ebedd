/**
 * Personal data: what each table holds, a person's own copy, erasure, and removal after a period. All of it comes from
 * the declarations in {@code privacy/*.yaml}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"calendar", "history", "identity", "notification", "text"})
package org.alongside.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
