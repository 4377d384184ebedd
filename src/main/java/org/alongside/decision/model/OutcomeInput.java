package org.alongside.decision.model;

import org.alongside.body.DecisionRule;

/**
 * Inputs to the outcome decision table.
 *
 * @param rule the body's rule when the round opened
 * @param livedExperienceChanges number of service users and carers who asked for changes
 * @param livedExperienceNotApprove number of them who voted against
 */
public record OutcomeInput(DecisionRule rule, Tally tally, int livedExperienceChanges, int livedExperienceNotApprove) {}
