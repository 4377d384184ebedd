/** PostgreSQL: an embedded server that keeps its data where none is configured, and a schema that is never newer than the application. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.alongside.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
