package org.alongside.decision.model;

/**
 * Who voted in a member's place.
 *
 * @param deputy whether they are the seat's deputy; otherwise the member asked them to vote for them in this round
 */
public record StandIn(String name, boolean deputy) {

    /** The message for a deputy or for a member who was asked, below a common prefix that ends with a dot. */
    public String key(String prefix) {
        return prefix + (deputy ? "deputy" : "proxy");
    }
}
