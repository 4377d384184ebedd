package org.alongside.project;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The periods of a project, {@code alongside.project}, for a council to set.
 *
 * @param standstillWorkingDays after so many working days without anything on its record a project stands still
 * @param followUpMonths so many months after its closing a project is looked at again, whether promises were kept
 * @param planLeastWeeks how many weeks the work must at least last; a starting point of this product
 * @param planHearBackWeeks how many weeks after the end people may wait for an answer: 12, as in the Government's
 *     Consultation Principles (2018)
 */
@Validated
@ConfigurationProperties("alongside.project")
public record ProjectSettings(
        @Positive int standstillWorkingDays,
        @Positive int followUpMonths,
        @Positive int planLeastWeeks,
        @Positive int planHearBackWeeks) {}
