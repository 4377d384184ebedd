package org.alongside.decision.model;

import java.util.UUID;

/**
 * What a body is to be asked.
 *
 * @param body who is asked
 * @param text the question in plain words
 * @param workingDays how long the members have, counted from the day after the round opens
 */
public record Question(UUID body, QuestionText text, int workingDays) {}
