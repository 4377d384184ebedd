package org.alongside.identity;

import jakarta.servlet.http.HttpServletRequest;

/**
 * A form that proves with a secret of its own that it was sent from our page: module form knows the keys of public forms.
 * The token against forged requests protects what a person who is signed in may do; where nobody is, a request can do no more than
 * the key that it carries, so it is taken with that.
 */
public interface KeyedPost {

    /** Whether nobody is signed in, and the request carries the key of a form at this address. */
    boolean isKeyed(HttpServletRequest request);
}
