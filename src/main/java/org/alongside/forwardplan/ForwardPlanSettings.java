package org.alongside.forwardplan;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * When a group counts as asked too often, {@code alongside.forwardplan}.
 *
 * @param loadDays days before an engagement over which requests are counted
 * @param askedTooOften number of engagements with one group in that time that is too many
 * @param monthsWhenOpen assumed duration when no end date is known
 */
@Validated
@ConfigurationProperties("alongside.forwardplan")
record ForwardPlanSettings(
        @Positive int loadDays,
        @Positive int askedTooOften,
        @Positive int monthsWhenOpen) {}
