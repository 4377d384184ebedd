package org.alongside.notification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The sender of letters, and sending, {@code alongside.notification}.
 *
 * @param from the sender's email address
 * @param fromName the sender's name, also on printed letters
 * @param sendEvery the interval between checks of the outbox
 * @param patience the time limit for one attempt, well below {@link OutboxSender#LEASE}
 */
@Validated
@ConfigurationProperties("alongside.notification")
record NotificationSettings(
        @NotBlank String from,
        @NotBlank String fromName,
        @NotNull @DurationMin(millis = 1) Duration sendEvery,

        @NotNull @DurationMin(millis = 1) @DurationMax(seconds = 299)
        Duration patience) {}
