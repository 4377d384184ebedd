package org.alongside.note;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of notes, {@code alongside.note}.
 *
 * @param correctionPeriod how long the author can edit a note
 */
@Validated
@ConfigurationProperties("alongside.note")
record NoteSettings(@DurationMin(minutes = 0) Duration correctionPeriod) {}
