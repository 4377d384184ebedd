package org.alongside.form.flow;

import java.time.Duration;

/** More came from one address than one place sends; a page says so kindly, with 429. */
public final class TooManyRequests extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyRequests(Duration wait) {
        super("Too many requests from one address");
        this.wait = wait;
    }

    /** How long to wait before trying again. */
    public Duration howLong() {
        return wait;
    }
}
