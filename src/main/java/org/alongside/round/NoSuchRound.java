package org.alongside.round;

import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Unknown round, seat or condition. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NoSuchRound extends NoSuchElementException {

    private static final long serialVersionUID = 1L;

    public NoSuchRound(String reference) {
        super("No round of " + reference);
    }

    public NoSuchRound(UUID id) {
        super("No round, seat or condition " + id);
    }
}
