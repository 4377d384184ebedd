package org.alongside.document;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where documents are kept, how large they may be, and how long, {@code alongside.documents}.
 *
 * @param store {@code database}, or the path of a folder
 * @param maxSize the largest file that somebody may attach
 * @param neverSentKept how long a file stays that was given in a form which was never sent
 */
@Validated
@ConfigurationProperties("alongside.documents")
record DocumentSettings(
        @NotBlank String store,
        @NotNull DataSize maxSize,
        @NotNull @DurationMin(minutes = 1) Duration neverSentKept) {}
