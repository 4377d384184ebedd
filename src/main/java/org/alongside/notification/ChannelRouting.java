package org.alongside.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Routes each message: by the person's preference for its topic, or else by the first channel that reaches them: email,
 * text message, printed letter, and finally a call by an officer.
 */
@Component
class ChannelRouting {

    private final Carriers carriers;
    private final ChannelPreferences choices;

    ChannelRouting(Carriers carriers, ChannelPreferences choices) {
        this.carriers = carriers;
        this.choices = choices;
    }

    /** The preferences of these letters' recipients. */
    Chosen chosen(List<Letter> letters) {
        return new Chosen(choices.of(letters.stream()
                .map(letter -> letter.recipient().account())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet())));
    }

    /** The channel of this message, and when it is due. */
    Route of(Letter letter, Letters.Written written, Chosen chosen, Instant now) {
        Recipient to = letter.recipient();
        boolean link = written.topic() == Topic.SIGN_IN;
        Optional<ChannelPreferences.Choice> choice = to.account() == null || link
                ? Optional.empty()
                : chosen.of(to.account(), written.topic()).filter(way -> reaches(way.channel(), to, written));
        MessageChannel channel =
                choice.map(ChannelPreferences.Choice::channel).orElseGet(() -> first(to, written, link));
        // An invitation must arrive before the appointment.
        boolean daily = choice.map(ChannelPreferences.Choice::daily).orElse(false)
                && letter.invitation() == null
                && channel != MessageChannel.NOTICE;
        if (daily && to.account() != null) {
            return new Route(channel, MessageStatus.GATHERED, choices.nextDaily(to.account()));
        }
        MessageStatus status = status(channel, to, link);
        return new Route(channel, status, status == MessageStatus.WAITING ? now : null);
    }

    /** The channels that can reach a recipient now. */
    List<MessageChannel> open(Recipient to) {
        List<MessageChannel> open = new ArrayList<>();
        if (to.email() != null) {
            open.add(MessageChannel.MAIL);
        }
        if (to.phone() != null && carriers.serve(MessageChannel.TEXT)) {
            open.add(MessageChannel.TEXT);
        }
        if (to.postalAddress() != null) {
            open.add(MessageChannel.LETTER);
        }
        if (to.account() != null) {
            open.add(MessageChannel.NOTICE);
        }
        return open;
    }

    private boolean reaches(MessageChannel channel, Recipient to, Letters.Written written) {
        return open(to).contains(channel) && (channel != MessageChannel.TEXT || written.shortText() != null);
    }

    private MessageChannel first(Recipient to, Letters.Written written, boolean link) {
        if (to.email() != null) {
            return MessageChannel.MAIL;
        }
        if (reaches(MessageChannel.TEXT, to, written)) {
            return MessageChannel.TEXT;
        }
        if (link) {
            // A sign-in link would expire before the post arrives.
            return MessageChannel.MAIL;
        }
        return to.postalAddress() == null && StringUtils.isNotBlank(to.phone())
                ? MessageChannel.PHONE
                : MessageChannel.LETTER;
    }

    MessageStatus status(MessageChannel channel, Recipient to, boolean link) {
        return switch (channel) {
            case NOTICE -> MessageStatus.SENT;
            case MAIL ->
                to.email() == null
                        ? MessageStatus.FAILED
                        : carriers.serve(MessageChannel.MAIL) ? MessageStatus.WAITING : MessageStatus.HELD;
            case TEXT -> MessageStatus.WAITING;
            case LETTER ->
                to.postalAddress() != null && carriers.serve(MessageChannel.LETTER)
                        ? MessageStatus.WAITING
                        : MessageStatus.TO_POST;
            case PHONE -> MessageStatus.TO_POST;
        };
    }

    /** People's preferences. */
    record Chosen(Map<UUID, Map<Topic, ChannelPreferences.Choice>> choices) {

        private Optional<ChannelPreferences.Choice> of(UUID account, Topic topic) {
            return Optional.ofNullable(choices.getOrDefault(account, Map.of()).get(topic));
        }
    }

    /**
     * @param next when it is due; null unless it is waiting
     */
    record Route(
            MessageChannel channel,
            MessageStatus status,
            @Nullable Instant next) {}
}
