package org.alongside.scoring.model;

import java.time.LocalDate;

/** More time for a scoring round, and why it was given. */
public record ScoringExtension(LocalDate to, String reason) {}
