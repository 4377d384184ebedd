package org.alongside.form.flow;

import java.time.Duration;

/** Too many requests from one IP address; answered with 429 and a friendly page. */
public final class TooManyRequests extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyRequests(Duration wait) {
        super("Too many requests from one address");
        this.wait = wait;
    }

    /** Time to wait before the next request. */
    public Duration howLong() {
        return wait;
    }
}
