package org.alongside.form.flow;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.alongside.form.definition.Form;
import org.alongside.form.draft.RandomKey;
import org.alongside.form.draft.UnsentFormSettings;
import org.alongside.form.draft.UnsentForms;
import org.alongside.identity.LinkKey;
import org.alongside.notification.Letter;
import org.alongside.notification.Outbox;
import org.alongside.notification.Recipient;
import org.alongside.text.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links to continue a public form another day, sent to the address that the person at the form typed. Nothing else that they
 * typed is in the letter: nobody knows yet whose address it is, and it must not carry a stranger's words.
 */
@Component
public class ReturnLinks {

    /** The addresses of the pages that such a link opens. */
    public static final String ADDRESS = "/continue/";

    private static final ZoneId PLACE = ZoneId.of("Europe/London");
    private static final int TO_ONE_READER = 3;
    private static final int FROM_ONE_ADDRESS = 20;

    private final UnsentForms unsent;
    private final UnsentFormSettings settings;
    private final Outbox outbox;
    private final Messages messages;
    private final Clock clock;
    private final RateLimit toReader;
    private final RateLimit fromAddress;

    ReturnLinks(UnsentForms unsent, UnsentFormSettings settings, Outbox outbox, Messages messages, Clock clock) {
        this.unsent = unsent;
        this.settings = settings;
        this.outbox = outbox;
        this.messages = messages;
        this.clock = clock;
        this.toReader = new RateLimit(TO_ONE_READER, Duration.ofHours(1), clock);
        this.fromAddress = new RateLimit(FROM_ONE_ADDRESS, Duration.ofHours(1), clock);
    }

    /**
     * Sends a link.
     *
     * @param from the network address that asks
     * @return whether it was sent; not when this reader was sent too many within an hour
     * @throws TooManyRequests when too many were asked for from this network address
     */
    @Transactional
    public boolean send(UnsentForms.Unsent kept, Form form, String email, String from) {
        fromAddress.count(from);
        if (!toReader.allows(RandomKey.hash(email.toLowerCase(Locale.ROOT)))) {
            return false;
        }
        LinkKey key = unsent.link(kept);
        outbox.send(new Letter(
                "form/continue",
                Recipient.outside(messages.text("form.come-back.reader"), email),
                null,
                Map.of("form", form.title(), "by", lastDay(), "link", key.link(ADDRESS, kept.path()))));
        return true;
    }

    /** The last day on which a link works that is sent now. */
    public LocalDate lastDay() {
        return clock.instant().plus(settings.linkKept()).atZone(PLACE).toLocalDate();
    }
}
