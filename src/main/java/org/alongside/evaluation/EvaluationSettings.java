package org.alongside.evaluation;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The time for feedback, {@code alongside.evaluation}.
 *
 * @param feedbackWorkingDays how long people have to answer before the findings are due; later answers count until the
 *     findings are written
 */
@Validated
@ConfigurationProperties("alongside.evaluation")
record EvaluationSettings(@Positive int feedbackWorkingDays) {}
