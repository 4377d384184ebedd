package org.alongside.forwardplan;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No entry of the forward plan has this id, or it was removed. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NoSuchEngagement extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchEngagement(UUID entry) {
        super("There is no entry " + entry + " in the forward plan");
    }
}
