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

/** How people chose to get their messages. */
@Service
public class ChannelPreferences {

    /** The hour of the daily message for whoever has not chosen one. */
    public static final int USUAL_HOUR = 8;

    private final ChannelPreferenceRows rows;
    private final Clock clock;

    ChannelPreferences(ChannelPreferenceRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** What somebody chose; a topic that is missing goes by the first way that reaches the person, at once. */
    public Chosen of(UUID account) {
        return new Chosen(
                rows.choices(Set.of(account)).getOrDefault(account, Map.of()),
                rows.hour(account).orElse(USUAL_HOUR));
    }

    /** Keeps a choice. Messages that wait for a daily message follow it: to the new hour, or out at once. */
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

    /** What these people chose, in one question; whoever has chosen nothing is left out. */
    Map<UUID, Map<Topic, Choice>> of(Set<UUID> accounts) {
        return accounts.isEmpty() ? Map.of() : rows.choices(accounts);
    }

    /** When the next daily message of this person goes out. */
    Instant nextDaily(UUID account) {
        return next(clock.instant(), rows.hour(account).orElse(USUAL_HOUR));
    }

    /**
     * The next time that clocks in London show this hour. In the night in which they go forward the hour that does not
     * exist is the one after; in the night in which they go back the hour that comes twice is its first.
     */
    static Instant next(Instant now, int hour) {
        LocalDateTime today =
                LocalDateTime.ofInstant(now, WorkingDays.ZONE).toLocalDate().atTime(hour, 0);
        Instant then = today.atZone(WorkingDays.ZONE).toInstant();
        return then.isAfter(now)
                ? then
                : today.plusDays(1).atZone(WorkingDays.ZONE).toInstant();
    }

    /** One topic's way: the channel, and whether it is told once a day. */
    public record Choice(MessageChannel channel, boolean daily) {}

    /** All that somebody chose. */
    public record Chosen(Map<Topic, Choice> topics, int hour) {
        public Chosen {
            Objects.checkIndex(hour, 24);
            topics = topics.isEmpty() ? Map.of() : new EnumMap<>(topics);
        }
    }
}
