package org.alongside.forwardplan;

/** An entry of the forward plan with its clashes. */
public record EngagementWithClashes(Engagement entry, ClashReport neighbours) {}
