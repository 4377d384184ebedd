package org.alongside.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.alongside.calendar.WorkingDays;
import org.springframework.stereotype.Service;

/** People's channel preferences. */
@Service
public class ChannelPreferences {

    /** The default hour of the daily message. */
    public static final int USUAL_HOUR = 8;

    private final ChannelPreferenceRows rows;
    private final Clock clock;

    ChannelPreferences(ChannelPreferenceRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** A person's preferences; a missing topic uses the first channel that reaches the person, at once. */
    public Chosen of(UUID account) {
        return new Chosen(
                rows.choices(Set.of(account)).getOrDefault(account, Map.of()),
                rows.hour(account).orElse(USUAL_HOUR));
    }

    /** Saves preferences. Messages waiting for a daily message move to the new hour, or are sent at once. */
    @org.springframework.transaction.annotation.Transactional
    public void choose(UUID account, Chosen chosen) {
        rows.put(account, chosen);
        for (Topic topic : Topic.CHOSEN) {
            Choice choice = chosen.topics().get(topic);
            if (choice == null || !choice.daily()) {
                rows.release(account, topic, clock.instant());
            }
        }
        rows.moveGathered(account, next(clock.instant(), chosen.hour()));
    }

    /** These people's preferences, in one query; people without any are left out. */
    Map<UUID, Map<Topic, Choice>> of(Set<UUID> accounts) {
        return accounts.isEmpty() ? Map.of() : rows.choices(accounts);
    }

    /** When this person's next daily message is due. */
    Instant nextDaily(UUID account) {
        return next(clock.instant(), rows.hour(account).orElse(USUAL_HOUR));
    }

    /**
     * The next time that clocks in London show this hour. An hour skipped in spring becomes the one after; an hour
     * repeated in autumn is its first occurrence.
     */
    static Instant next(Instant now, int hour) {
        LocalDateTime today =
                LocalDateTime.ofInstant(now, WorkingDays.ZONE).toLocalDate().atTime(hour, 0);
        Instant then = today.atZone(WorkingDays.ZONE).toInstant();
        return then.isAfter(now)
                ? then
                : today.plusDays(1).atZone(WorkingDays.ZONE).toInstant();
    }

    /** The preference for one topic: its channel, and whether messages wait for the daily message. */
    public record Choice(MessageChannel channel, boolean daily) {}

    /** All of a person's preferences. */
    public record Chosen(Map<Topic, Choice> topics, int hour) {
        public Chosen {
            Objects.checkIndex(hour, 24);
            topics = topics.isEmpty() ? Map.of() : new EnumMap<>(topics);
        }
    }
}
