package org.alongside.opportunity;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The time for an answer, {@code alongside.opportunity}.
 *
 * @param answerWorkingDays proposers are told to expect a decision within so many working days: after they suggested
 *     something, and after the day to look at it again. The officers' task is due earlier, as the model says
 */
@Validated
@ConfigurationProperties("alongside.opportunity")
record OpportunitySettings(@Positive int answerWorkingDays) {}
