package org.alongside.scoring.model;

import java.util.NoSuchElementException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Unknown scoring round, or unknown entry in a round. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NoSuchScoringRound extends NoSuchElementException {

    private static final long serialVersionUID = 1L;

    public NoSuchScoringRound(Object id) {
        super("No scoring round or entry " + id);
    }
}
