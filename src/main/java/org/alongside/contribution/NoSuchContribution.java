package org.alongside.contribution;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The case has no such contribution. */
@ResponseStatus(HttpStatus.NOT_FOUND)
final class NoSuchContribution extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchContribution(String reference, int number) {
        super("No contribution " + number + " in " + reference);
    }
}
