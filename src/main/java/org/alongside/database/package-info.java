/**
 * PostgreSQL: an embedded server with permanent data unless one is configured, and a schema never newer than the
 * application.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.alongside.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
