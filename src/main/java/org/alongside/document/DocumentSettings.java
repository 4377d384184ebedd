package org.alongside.document;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Document settings, {@code alongside.documents}.
 *
 * @param store {@code database}, or the path of a folder
 * @param maxSize maximum size of an attachment
 * @param neverSentKept retention of files uploaded in a form that is never submitted
 */
@Validated
@ConfigurationProperties("alongside.documents")
record DocumentSettings(
        @NotBlank String store,
        @NotNull DataSize maxSize,
        @NotNull @DurationMin(minutes = 1) Duration neverSentKept) {}
