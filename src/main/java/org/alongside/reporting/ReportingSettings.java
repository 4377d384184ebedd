package org.alongside.reporting;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What the overview shows, {@code alongside.reporting}.
 *
 * @param overrideMonths over so many months the plans are counted that a manager let pass
 * @param listed so many of each kind are listed, the most pressing
 */
@Validated
@ConfigurationProperties("alongside.reporting")
record ReportingSettings(
        @Positive int overrideMonths, @Positive int listed) {}
