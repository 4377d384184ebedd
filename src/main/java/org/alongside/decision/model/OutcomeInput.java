package org.alongside.decision.model;

import org.alongside.body.DecisionRule;

/**
 * What the outcome of a round is found from.
 *
 * @param rule of the body when the round was opened
 * @param livedExperienceChanges how many people who use services, or carers, asked for changes
 * @param livedExperienceNotApprove how many of them said no
 */
public record OutcomeInput(DecisionRule rule, Tally tally, int livedExperienceChanges, int livedExperienceNotApprove) {}
