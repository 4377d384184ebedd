package org.alongside.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code message_choice} and {@code message_hour}. */
@Repository
class ChannelPreferenceRows {

    private final JdbcClient jdbc;

    ChannelPreferenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, Map<Topic, ChannelPreferences.Choice>> choices(Set<UUID> accounts) {
        Map<UUID, Map<Topic, ChannelPreferences.Choice>> choices = new HashMap<>();
        jdbc.sql("select account, topic, channel, daily from message_choice where account = any(:accounts)")
                .param("accounts", accounts.toArray(UUID[]::new))
                .query(row -> {
                    choices.computeIfAbsent(row.getObject("account", UUID.class), any -> new EnumMap<>(Topic.class))
                            .put(
                                    Topic.valueOf(row.getString("topic")),
                                    new ChannelPreferences.Choice(
                                            MessageChannel.valueOf(row.getString("channel")), row.getBoolean("daily")));
                });
        return choices;
    }

    Optional<Integer> hour(UUID account) {
        return jdbc.sql("select hour from message_hour where account = :account")
                .param("account", account)
                .query(Integer.class)
                .optional();
    }

    void put(UUID account, ChannelPreferences.Chosen chosen) {
        jdbc.sql("delete from message_choice where account = :account")
                .param("account", account)
                .update();
        chosen.topics()
                .forEach((topic, choice) -> jdbc.sql("insert into message_choice (account, topic, channel, daily)"
                                + " values (:account, :topic, :channel, :daily)")
                        .param("account", account)
                        .param("topic", topic.name())
                        .param("channel", choice.channel().name())
                        .param("daily", choice.daily())
                        .update());
        jdbc.sql("insert into message_hour (account, hour) values (:account, :hour)"
                        + " on conflict (account) do update set hour = :hour")
                .param("account", account)
                .param("hour", chosen.hour())
                .update();
    }

    /** Releases messages that were waiting for the daily message. */
    void release(UUID account, Topic topic, Instant now) {
        jdbc.sql("update outbox_message set status = 'WAITING', next_attempt_at = :now"
                        + " where account = :account and topic = :topic and status = 'GATHERED'")
                .param("now", Timestamp.from(now))
                .param("account", account)
                .param("topic", topic.name())
                .update();
    }

    void moveGathered(UUID account, Instant next) {
        jdbc.sql("update outbox_message set next_attempt_at = :next where account = :account and status = 'GATHERED'")
                .param("next", Timestamp.from(next))
                .param("account", account)
                .update();
    }
}
