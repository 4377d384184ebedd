package org.alongside.forwardplan;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such entry in the forward plan, or there is none any more. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NoSuchEngagement extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchEngagement(UUID entry) {
        super("There is no entry " + entry + " in the forward plan");
    }
}
