package org.alongside.scanner;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The virus scanner, {@code alongside.documents.scanner}.
 *
 * @param address {@code host:port} of clamd, or {@code unix:} and the path of its socket; empty if there is none
 * @param timeout the time limit for one file
 */
@Validated
@ConfigurationProperties("alongside.documents.scanner")
record ScannerSettings(
        @NotNull String address,

        @NotNull @DurationMin(millis = 1) Duration timeout) {}
