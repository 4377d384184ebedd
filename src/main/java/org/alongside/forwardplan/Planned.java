package org.alongside.forwardplan;

/** An entry of the forward plan with what the plan says about it. */
public record Planned(Engagement entry, Neighbours neighbours) {}
