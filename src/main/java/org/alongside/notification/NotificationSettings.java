package org.alongside.notification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Who letters come from and how they are sent, {@code alongside.notification}.
 *
 * @param from the address that e-mails come from
 * @param fromName the name beside it, which stands on printed letters too
 * @param sendEvery how often the outbox is looked through
 * @param patience how long one attempt may take, well below {@link OutboxSender#LEASE}
 */
@Validated
@ConfigurationProperties("alongside.notification")
record NotificationSettings(
        @NotBlank String from,
        @NotBlank String fromName,
        @NotNull @DurationMin(millis = 1) Duration sendEvery,

        @NotNull @DurationMin(millis = 1) @DurationMax(seconds = 299)
        Duration patience) {}
