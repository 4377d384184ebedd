package org.alongside.notification;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The configured carriers. */
@Component
class Carriers {

    private final List<Carrier> all;

    Carriers(List<Carrier> all) {
        this.all = List.copyOf(all);
    }

    /** The channels with a carrier. */
    Set<MessageChannel> channels() {
        return all.stream().map(Carrier::channel).collect(Collectors.toSet());
    }

    boolean serve(MessageChannel channel) {
        return channels().contains(channel);
    }

    /**
     * The first carrier of the message's channel that can deliver it.
     *
     * @throws Carrier.NotCarried when none can
     */
    Carrier of(OutboxMessage message) throws Carrier.NotCarried {
        return all.stream()
                .filter(carrier -> carrier.channel() == message.channel() && carrier.takes(message))
                .findFirst()
                .orElseThrow(() -> new Carrier.NotCarried(
                        "Nothing is configured that could take it", Carrier.Outlook.FOR_GOOD, null));
    }
}
