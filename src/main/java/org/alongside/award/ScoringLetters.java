package org.alongside.award;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.award.ScoringRound.Criterion;
import org.alongside.award.ScoringRound.Entry;
import org.alongside.award.ScoringRound.ScoringSeat;
import org.alongside.calendar.Dates;
import org.alongside.identity.Account;
import org.alongside.identity.Accounts;
import org.alongside.notification.Letter;
import org.alongside.notification.Outbox;
import org.alongside.notification.Recipient;
import org.alongside.panel.BallotWay;
import org.alongside.panel.Bodies;
import org.alongside.panel.Body;
import org.alongside.panel.MemberLinks;
import org.alongside.panel.Seat;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Letters about a scoring round: to its members, to the officer who set it up, and to those who sent entries. */
@Component
class ScoringLetters {

    private static final String WHY = "why";

    /** Kept with links to scoring rounds, and the beginning of the keys of their words. */
    static final String KIND = "award";

    private final MemberLinks links;
    private final Outbox outbox;
    private final Accounts accounts;
    private final Bodies bodies;
    private final Dates dates;
    private final MessageSource messages;

    ScoringLetters(
            MemberLinks links, Outbox outbox, Accounts accounts, Bodies bodies, Dates dates, MessageSource messages) {
        this.links = links;
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
                .forEach(chair -> write("award/too-few", round, chair.account(), desk(round), Map.of()));
    }

    void calledOff(ScoringRound round) {
        String why = Objects.requireNonNullElse(round.words().calledOff(), "");
        round.seats()
                .forEach(seat -> write("award/called-off", round, seat.account(), address(round), Map.of(WHY, why)));
    }

    /** Tells a member what was written down for them, so that they can correct it. */
    void writtenDown(ScoringRound round, ScoringSeat seat, Map<UUID, Map<UUID, Given>> sheet, BallotWay way) {
        List<String> lines = round.entries().stream()
                .filter(entry -> sheet.containsKey(entry.id()))
                .flatMap(entry -> round.criteria().stream()
                        .map(criterion -> line(entry, criterion, Objects.requireNonNull(sheet.get(entry.id())))))
                .toList();
        member(
                "award/assisted-scores",
                round,
                seat.account(),
                Map.of("scores", lines, "way", text("BallotWay." + way)));
    }

    private String line(Entry entry, Criterion criterion, Map<UUID, Given> given) {
        Given points = Objects.requireNonNull(given.get(criterion.id()));
        return text(
                "award.letter.score",
                entry.name(),
                criterion.name(),
                points.points(),
                Objects.requireNonNullElse(points.reason(), ""));
    }

    private String text(String key, Object... facts) {
        return Objects.requireNonNull(messages.getMessage(key, facts, key, Locale.UK));
    }

    /** The member asked for another link. */
    void anotherLink(ScoringRound round, UUID person) {
        member("award/new-link", round, person, Map.of());
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
            write("award/decided", round, officer, desk(round), Map.of(WHY, decision));
        }
    }

    private String outcome(Entry entry) {
        EntryOutcome outcome = Objects.requireNonNullElse(entry.outcome(), EntryOutcome.NOT_AWARDED);
        return text("award.letter." + outcome);
    }

    private static int count(ScoringRound round, ScoringSeat seat) {
        return round.toScore(seat).size();
    }

    /** With a link that opens this round for whoever has a seat in it, without a password. */
    private void member(String template, ScoringRound round, UUID person, Map<String, Object> more) {
        accounts.find(person).ifPresent(account -> {
            Optional<Letter.Opening> link = round.seatOf(person)
                    .flatMap(seat -> links.make(
                            KIND, round.id(), address(round), round.state().isOver(), account));
            Letter letter = letter(
                    template, round, account, link.map(Letter.Opening::address).orElse(address(round)), more);
            outbox.send(link.map(letter::opening).orElse(letter));
        });
    }

    private void write(String template, ScoringRound round, UUID person, String link, Map<String, Object> more) {
        // Somebody whose account is gone cannot be written to; the round goes on.
        accounts.find(person).ifPresent(account -> outbox.send(letter(template, round, account, link, more)));
    }

    private Letter letter(String template, ScoringRound round, Account account, String link, Map<String, Object> more) {
        Map<String, Object> values = new HashMap<>(more);
        values.put("title", round.title());
        values.put("body", body(round));
        values.put("lastDay", dates.weekday(round.lastDay()));
        values.put("link", link);
        return new Letter(template, account.recipient(), round.reference(), values);
    }

    private static String address(ScoringRound round) {
        return address(round.id());
    }

    /** The member's page of a round. */
    static String address(UUID round) {
        return "/score/" + round;
    }

    private static String desk(ScoringRound round) {
        return "/scoring/" + round.id();
    }

    private String body(ScoringRound round) {
        return bodies.find(round.body()).map(Body::name).orElse("");
    }
}
