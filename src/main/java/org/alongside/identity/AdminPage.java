package org.alongside.identity;

/**
 * A page of the administrators, listed on {@code /admin}. Any module adds one as a bean.
 *
 * @param address where it is
 * @param text the message key of what it is called; what it is for stands under the same key with {@code .hint}
 * @param order the place in the list
 */
public record AdminPage(String address, String text, int order) {}
