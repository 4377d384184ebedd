package org.alongside.identity;

import java.util.function.IntSupplier;

/**
 * An administration page, listed on {@code /admin}. Modules add pages as beans.
 *
 * @param address its path
 * @param text the message key of its title, with {@code .hint} for its description
 * @param order its position in the list
 * @param waiting counts items that need attention; if positive, shown with the message under the key with {@code
 *     .waiting}
 */
public record AdminPage(String address, String text, int order, IntSupplier waiting) {

    /** A page without a count. */
    public AdminPage(String address, String text, int order) {
        this(address, text, order, () -> 0);
    }
}
