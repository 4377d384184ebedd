package org.alongside.body;

import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No body, or no seat of a body, has this id. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NoSuchBody extends NoSuchElementException {

    private static final long serialVersionUID = 1L;

    NoSuchBody(UUID id) {
        super("No body or seat " + id);
    }
}
