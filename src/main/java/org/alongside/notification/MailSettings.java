package org.alongside.notification;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Whether this installation sends messages, {@code alongside.mail}.
 *
 * @param hold whether nothing is sent, by any channel
 * @param installation a name that differs from that of every copy; empty if the database is enough to tell them apart
 */
@Validated
@ConfigurationProperties("alongside.mail")
record MailSettings(boolean hold, @NotNull String installation) {}
