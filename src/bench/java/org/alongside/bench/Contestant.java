package org.alongside.bench;

/** One engine that runs the eight steps. */
interface Contestant extends AutoCloseable {

    /** Starts an instance and finishes its steps, and says how many nanoseconds the engine took for that. */
    long runOne() throws Exception;

    @Override
    default void close() throws Exception {}
}
