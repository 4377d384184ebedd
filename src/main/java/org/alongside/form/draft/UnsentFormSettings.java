package org.alongside.form.draft;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How long public forms are kept that have not been sent, {@code alongside.form.unsent}.
 *
 * @param kept after the last change, when no link was sent
 * @param linkKept how long a link in a letter works, and its form is kept
 * @param idle how long a page can be left alone before another request in the same browser no longer shows the answers
 * @param most so many are kept at once; beyond, the oldest without a link go first
 */
@Validated
@ConfigurationProperties("alongside.form.unsent")
public record UnsentFormSettings(
        @NotNull Duration kept,
        @NotNull Duration linkKept,
        @NotNull Duration idle,
        @Positive int most) {}
