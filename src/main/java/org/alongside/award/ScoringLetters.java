package org.alongside.award;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.award.ScoringRound.Entry;
import org.alongside.award.ScoringRound.ScoringSeat;
import org.alongside.calendar.Dates;
import org.alongside.identity.Account;
import org.alongside.identity.Accounts;
import org.alongside.notification.Letter;
import org.alongside.notification.Outbox;
import org.alongside.notification.Recipient;
import org.alongside.panel.Bodies;
import org.alongside.panel.Body;
import org.alongside.panel.Seat;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Letters about a scoring round: to its members, to the officer who set it up, and to those who sent entries. */
@Component
class ScoringLetters {

    private static final String WHY = "why";

    private final Outbox outbox;
    private final Accounts accounts;
    private final Bodies bodies;
    private final Dates dates;
    private final MessageSource messages;

    ScoringLetters(Outbox outbox, Accounts accounts, Bodies bodies, Dates dates, MessageSource messages) {
        this.outbox = outbox;
        this.accounts = accounts;
        this.bodies = bodies;
        this.dates = dates;
        this.messages = messages;
    }

    void opened(ScoringRound round) {
        round.seats()
                .forEach(seat -> member("award/opened", round, seat.account(), Map.of("count", count(round, seat))));
    }

    void reminder(ScoringRound round, ScoringSeat seat) {
        member("award/reminder", round, seat.account(), Map.of());
        UUID deputy = seat.deputy();
        if (deputy != null) {
            member("award/reminder", round, deputy, Map.of());
        }
    }

    void extended(ScoringRound round, String reason) {
        round.seats().forEach(seat -> member("award/extended", round, seat.account(), Map.of(WHY, reason)));
    }

    void tooFew(ScoringRound round) {
        bodies.seats(round.body()).stream()
                .filter(Seat::isChair)
                .forEach(chair -> member("award/too-few", round, chair.account(), Map.of()));
    }

    void calledOff(ScoringRound round) {
        String why = Objects.requireNonNullElse(round.words().calledOff(), "");
        round.seats().forEach(seat -> member("award/called-off", round, seat.account(), Map.of(WHY, why)));
    }

    void decided(ScoringRound round, Map<UUID, ScoringRows.Contact> contacts) {
        String decision = Objects.requireNonNullElse(round.words().decision(), "");
        for (Entry entry : round.entries()) {
            Optional.ofNullable(contacts.get(entry.id()))
                    .ifPresent(contact -> outbox.send(new Letter(
                            "award/entry-decided",
                            Recipient.outside(contact.name(), contact.email()),
                            round.reference(),
                            Map.of(
                                    "title",
                                    round.title(),
                                    "body",
                                    body(round),
                                    "entry",
                                    entry.name(),
                                    "outcome",
                                    outcome(entry),
                                    WHY,
                                    entry.shortlisted()
                                            ? decision
                                            : Objects.requireNonNullElse(entry.leftOut(), "")))));
        }
        round.seats().forEach(seat -> member("award/decided", round, seat.account(), Map.of(WHY, decision)));
        UUID officer = round.setUpBy();
        if (officer != null) {
            write("award/decided", round, officer, "/scoring/" + round.id(), Map.of(WHY, decision));
        }
    }

    private String outcome(Entry entry) {
        EntryOutcome outcome = Objects.requireNonNullElse(entry.outcome(), EntryOutcome.NOT_AWARDED);
        return Objects.requireNonNull(messages.getMessage("award.letter." + outcome, null, outcome.name(), Locale.UK));
    }

    private static int count(ScoringRound round, ScoringSeat seat) {
        return round.toScore(seat).size();
    }

    private void member(String template, ScoringRound round, UUID person, Map<String, Object> more) {
        write(template, round, person, "/score/" + round.id(), more);
    }

    private void write(String template, ScoringRound round, UUID person, String link, Map<String, Object> more) {
        Map<String, Object> values = new HashMap<>(more);
        values.put("title", round.title());
        values.put("body", body(round));
        values.put("lastDay", dates.weekday(round.lastDay()));
        values.put("link", link);
        // Somebody whose account is gone cannot be written to; the round goes on.
        accounts.find(person)
                .map(Account::recipient)
                .ifPresent(recipient -> outbox.send(new Letter(template, recipient, round.reference(), values)));
    }

    private String body(ScoringRound round) {
        return bodies.find(round.body()).map(Body::name).orElse("");
    }
}
