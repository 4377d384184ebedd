package org.alongside.form;

import java.time.Duration;

/** More came from one address than one place sends; a page says so kindly, with 429. */
public final class TooMany extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooMany(Duration wait) {
        super("Too many requests from one address");
        this.wait = wait;
    }

    /** How long to wait before trying again. */
    public Duration howLong() {
        return wait;
    }
}
