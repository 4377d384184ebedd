package org.alongside.decision.model;

/**
 * The person who voted in a member's place.
 *
 * @param deputy whether they are the seat's deputy; otherwise a proxy for this round
 */
public record StandIn(String name, boolean deputy) {

    /**
     * The message key for a deputy or proxy.
     *
     * @param prefix ends with a dot
     */
    public String key(String prefix) {
        return prefix + (deputy ? "deputy" : "proxy");
    }
}
