package org.alongside.reporting;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the overview, {@code alongside.reporting}.
 *
 * @param overrideMonths the months over which plans allowed despite gaps are counted
 * @param listed how many of each kind are listed, most urgent first
 */
@Validated
@ConfigurationProperties("alongside.reporting")
record ReportingSettings(
        @Positive int overrideMonths, @Positive int listed) {}
