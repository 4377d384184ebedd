package org.alongside.award;

import org.jspecify.annotations.Nullable;

/** Points for one criterion, and why. */
public record Given(int points, @Nullable String reason) {}
