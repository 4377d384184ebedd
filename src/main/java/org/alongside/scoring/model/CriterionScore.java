package org.alongside.scoring.model;

import org.jspecify.annotations.Nullable;

/** Points for one criterion, and the reason. */
public record CriterionScore(int points, @Nullable String reason) {}
