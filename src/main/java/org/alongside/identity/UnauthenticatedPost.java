package org.alongside.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/**
 * What happens to a form that was sent after the session had ended: module form keeps what was typed, so that it can be
 * offered after sign-in.
 */
public interface UnauthenticatedPost {

    /**
     * Keeps what was typed. The sender is nobody yet, so this must be limited in size and number.
     *
     * @return the address, within the application, where the person goes on and finds what was typed (after signing in,
     *     when the page needs it); nothing when this form cannot be kept
     */
    Optional<String> park(HttpServletRequest request, HttpServletResponse response);
}
