package org.alongside.decision.model;

import java.util.UUID;

/**
 * What a body is asked, in plain words.
 *
 * @param body who is asked
 * @param question one sentence
 * @param summary a few sentences on what it is about
 * @param ifYes what happens when the body approves
 * @param ifNo what happens when it does not
 * @param workingDays how long the members have, counted from the day after the round opens
 */
public record Question(UUID body, String question, String summary, String ifYes, String ifNo, int workingDays) {}
