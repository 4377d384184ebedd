package org.alongside.identity;

import java.util.function.IntSupplier;

/**
 * A page of the administrators, listed on {@code /admin}. Any module adds one as a bean.
 *
 * @param address where it is
 * @param text the message key of what it is called; what it is for stands under the same key with {@code .hint}
 * @param order the place in the list
 * @param waiting how much there asks for somebody's attention now; said, when there is any, with the message under the same
 *     key with {@code .waiting}
 */
public record AdminPage(String address, String text, int order, IntSupplier waiting) {

    /** A page on which nothing ever waits. */
    public AdminPage(String address, String text, int order) {
        this(address, text, order, () -> 0);
    }
}
