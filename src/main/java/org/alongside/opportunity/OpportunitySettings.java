package org.alongside.opportunity;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The time for an answer, {@code alongside.opportunity}.
 *
 * @param answerWorkingDays working days until a proposer can expect a decision, from the suggestion or from its
 *     review date. The officers' task is due earlier, as the model says
 */
@Validated
@ConfigurationProperties("alongside.opportunity")
record OpportunitySettings(@Positive int answerWorkingDays) {}
