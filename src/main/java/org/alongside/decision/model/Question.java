package org.alongside.decision.model;

import java.util.UUID;

/**
 * A question for a body.
 *
 * @param body the body that is asked
 * @param text the question in plain words
 * @param workingDays voting time, counted from the day after the round opens
 */
public record Question(UUID body, QuestionText text, int workingDays) {}
