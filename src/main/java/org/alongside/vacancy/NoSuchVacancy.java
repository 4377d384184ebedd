package org.alongside.vacancy;

import java.util.NoSuchElementException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Unknown vacancy, or unknown person interested in it. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NoSuchVacancy extends NoSuchElementException {

    private static final long serialVersionUID = 1L;

    NoSuchVacancy(Object id) {
        super("No vacancy " + id);
    }
}
