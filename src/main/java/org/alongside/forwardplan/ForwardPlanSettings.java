package org.alongside.forwardplan;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * When a group of people is asked too often, {@code alongside.forwardplan}.
 *
 * @param loadDays how many days before and after an engagement are looked at
 * @param askedTooOften how many engagements with one group in that time are too many
 * @param monthsWhenOpen how long engagement is taken to last while nobody has said
 */
@Validated
@ConfigurationProperties("alongside.forwardplan")
record ForwardPlanSettings(
        @Positive int loadDays,
        @Positive int askedTooOften,
        @Positive int monthsWhenOpen) {}
