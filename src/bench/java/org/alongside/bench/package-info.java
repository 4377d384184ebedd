/** The benchmarks: {@code mvn -Pbench verify}, explained in docs/performance.md. Not part of the application. */
@NullMarked
package org.alongside.bench;

import org.jspecify.annotations.NullMarked;
