package org.alongside.evaluation;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of feedback, {@code alongside.evaluation}.
 *
 * @param feedbackWorkingDays time to respond before the findings are due; later feedback counts until they are
 * written
 */
@Validated
@ConfigurationProperties("alongside.evaluation")
record EvaluationSettings(@Positive int feedbackWorkingDays) {}
