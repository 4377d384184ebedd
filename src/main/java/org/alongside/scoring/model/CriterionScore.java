package org.alongside.scoring.model;

import org.jspecify.annotations.Nullable;

/** Points for one criterion, and why. */
public record CriterionScore(int points, @Nullable String reason) {}
