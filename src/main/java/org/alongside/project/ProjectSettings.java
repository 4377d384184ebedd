package org.alongside.project;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Time limits of a project, {@code alongside.project}, set by the council.
 *
 * @param standstillWorkingDays working days without an entry in the case history after which managers are notified
 * @param followUpMonths months after closing until the follow-up check on promises
 * @param planLeastWeeks minimum duration of an engagement in weeks; this product's default
 * @param planHearBackWeeks maximum weeks between the end and the feedback: 12, as in the Government's Consultation
 *     Principles (2018)
 */
@Validated
@ConfigurationProperties("alongside.project")
public record ProjectSettings(
        @Positive int standstillWorkingDays,
        @Positive int followUpMonths,
        @Positive int planLeastWeeks,
        @Positive int planHearBackWeeks) {}
