package org.alongside.forwardplan;

/** An entry of the forward plan with what the plan says about it. */
public record EngagementWithClashes(Engagement entry, ClashReport neighbours) {}
