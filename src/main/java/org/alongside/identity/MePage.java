package org.alongside.identity;

/**
 * A page about oneself, listed on {@code /me}. Any module adds one as a bean.
 *
 * @param address where it is
 * @param text the message key of what it is called; what it is for stands under the same key with {@code .hint}
 * @param order the place in the list
 */
public record MePage(String address, String text, int order) {}
