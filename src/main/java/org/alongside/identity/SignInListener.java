package org.alongside.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;

/** Called after a person has signed in to everything that their account may use, before the response is sent. */
public interface SignInListener {

    void signedIn(UUID account, HttpServletRequest request, HttpServletResponse response);
}
