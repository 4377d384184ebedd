package org.alongside.bench;

/** An engine that runs the eight steps. */
interface Contestant extends AutoCloseable {

    /** Starts an instance, completes its steps, and returns the nanoseconds spent in the engine. */
    long runOne() throws Exception;

    @Override
    default void close() throws Exception {}
}
