package org.alongside.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** Handles a form posted after the session ended: the form module keeps the input and offers it after sign-in. */
public interface UnauthenticatedPost {

    /**
     * Keeps the input. The sender is not authenticated, so implementations limit its size and number.
     *
     * @return the path where the person continues with the input, after signing in if the page requires it; empty when
     *     this form cannot be kept
     */
    Optional<String> park(HttpServletRequest request, HttpServletResponse response);
}
