package org.alongside.scoring.letter;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.body.Body;
import org.alongside.body.BodyAdministration;
import org.alongside.body.FormatNeed;
import org.alongside.body.Seat;
import org.alongside.calendar.Dates;
import org.alongside.calendar.WorkingDays;
import org.alongside.identity.Account;
import org.alongside.identity.Accounts;
import org.alongside.notification.Letter;
import org.alongside.notification.Outbox;
import org.alongside.notification.PersonalLink;
import org.alongside.notification.PersonalWords;
import org.alongside.notification.Recipient;
import org.alongside.round.BallotWay;
import org.alongside.round.link.MemberLinks;
import org.alongside.scoring.model.CriterionScore;
import org.alongside.scoring.model.EntryOutcome;
import org.alongside.scoring.model.Score;
import org.alongside.scoring.model.ScoringCriterion;
import org.alongside.scoring.model.ScoringEntry;
import org.alongside.scoring.model.ScoringRound;
import org.alongside.scoring.model.ScoringSeat;
import org.alongside.text.Messages;
import org.springframework.stereotype.Component;

/** Letters about a scoring round to its members, the officer who set it up, and the applicants. */
@Component
public class ScoringLetters {

    private static final String WHY = "why";
    private static final String FORMAT = "format";
    private static final String LAST_DAY = "lastDay";

    /** Kept with links to scoring rounds; also the message-key prefix. */
    static final String KIND = "award";

    private final MemberLinks links;
    private final Outbox outbox;
    private final Accounts accounts;
    private final BodyAdministration bodies;
    private final Dates dates;
    private final WorkingDays days;
    private final Messages messages;

    ScoringLetters(
            MemberLinks links,
            Outbox outbox,
            Accounts accounts,
            BodyAdministration bodies,
            Dates dates,
            WorkingDays days,
            Messages messages) {
        this.links = links;
        this.outbox = outbox;
        this.accounts = accounts;
        this.bodies = bodies;
        this.dates = dates;
        this.days = days;
        this.messages = messages;
    }

    public void opened(ScoringRound round) {
        round.seats().forEach(seat -> {
            FormatNeed need = seat.need();
            if (need != null && seat.lastDay() == null && !seat.isOut()) {
                member("award/opened-waiting", round, seat.account(), Map.of(FORMAT, text(need)));
            } else {
                member("award/opened", round, seat.account(), Map.of("count", count(round, seat)));
            }
            UUID deputy = seat.deputy();
            if (deputy != null && !seat.isOut()) {
                deputyAsked(round, seat, deputy);
            }
        });
    }

    /** Tells a deputy that they can score until the member has scored. */
    public void deputyAsked(ScoringRound round, ScoringSeat seat, UUID deputy) {
        member("award/deputy-asked", round, deputy, Map.of("forName", accounts.name(seat.account())));
    }

    /** Sent when the papers are available in the member's format, which starts their time. */
    public void formatReady(ScoringRound round, UUID member, FormatNeed need, LocalDate until) {
        member(
                "award/format-ready",
                round,
                member,
                Map.of(FORMAT, text(need), LAST_DAY, Objects.requireNonNull(dates.weekday(until))));
    }

    /** Sent when a member has left and their deputy takes over. */
    public void deputyScores(ScoringRound round, ScoringSeat seat, UUID deputy) {
        member("award/deputy-scores", round, deputy, Map.of("forName", accounts.name(seat.account())));
    }

    private String text(FormatNeed need) {
        return need.language().isEmpty() ? messages.text("Format." + need.format()) : need.language();
    }

    public void reminder(ScoringRound round, ScoringSeat seat) {
        Map<String, Object> until = until(round, seat);
        member("award/reminder", round, seat.scorer(), until);
        UUID deputy = seat.deputy();
        if (deputy != null && !deputy.equals(seat.scorer())) {
            member("award/reminder", round, deputy, until);
        }
    }

    /** The member's own last day, unless it has passed. */
    private Map<String, Object> until(ScoringRound round, ScoringSeat seat) {
        LocalDate ofRound = Objects.requireNonNull(round.lastDay());
        return Map.of(LAST_DAY, Objects.requireNonNull(dates.weekday(seat.until(days.today(), ofRound))));
    }

    public void extended(ScoringRound round, String reason) {
        taking(round).forEach(scorer -> member("award/extended", round, scorer, Map.of(WHY, reason)));
    }

    public void tooFew(ScoringRound round) {
        bodies.seats(round.body()).stream()
                .filter(Seat::isChair)
                .forEach(chair -> write("award/too-few", round, chair.account(), desk(round), Map.of()));
    }

    public void calledOff(ScoringRound round) {
        String why = Objects.requireNonNullElse(round.words().calledOff(), "");
        taking(round).forEach(scorer -> write("award/called-off", round, scorer, address(round), Map.of(WHY, why)));
    }

    /** Sends members the scores recorded for them, so that they can correct them. */
    public void writtenDown(
            ScoringRound round, ScoringSeat seat, Map<UUID, Map<UUID, CriterionScore>> sheet, BallotWay way) {
        member(
                "award/assisted-scores",
                round,
                seat.account(),
                Map.of("scores", personal(lines(round, sheet)), "way", messages.text("BallotWay." + way)));
    }

    /** Sends members the scores that their deputy gave for them. */
    public void deputyScored(ScoringRound round, ScoringSeat seat, UUID deputy, List<Score> scores) {
        Map<UUID, Map<UUID, CriterionScore>> given = new HashMap<>();
        scores.forEach(score -> given.computeIfAbsent(score.entry(), entry -> new HashMap<>())
                .put(score.criterion(), new CriterionScore(score.points(), score.reason())));
        member(
                "award/deputy-scored",
                round,
                seat.account(),
                Map.of("scores", personal(lines(round, given)), "deputy", accounts.name(deputy)));
    }

    /** A member's scores are readable only by that member. */
    private static List<PersonalWords> personal(List<String> lines) {
        return lines.stream().map(PersonalWords::new).toList();
    }

    private List<String> lines(ScoringRound round, Map<UUID, Map<UUID, CriterionScore>> given) {
        return round.entries().stream()
                .filter(entry -> given.containsKey(entry.id()))
                .flatMap(entry -> round.criteria().stream()
                        .map(criterion -> line(entry, criterion, Objects.requireNonNull(given.get(entry.id())))))
                .toList();
    }

    private String line(ScoringEntry entry, ScoringCriterion criterion, Map<UUID, CriterionScore> given) {
        CriterionScore points = Objects.requireNonNull(given.get(criterion.id()));
        return messages.text(
                "scoring.letter.score",
                entry.name(),
                criterion.name(),
                points.points(),
                Objects.requireNonNullElse(points.reason(), ""));
    }

    /** Sent when a member asks for another link. */
    void anotherLink(ScoringRound round, UUID person) {
        member("award/new-link", round, person, Map.of());
    }

    public void decided(ScoringRound round) {
        String decision = Objects.requireNonNullElse(round.words().decision(), "");
        for (ScoringEntry entry : round.entries()) {
            entry.contact()
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
        taking(round).forEach(scorer -> member("award/decided", round, scorer, Map.of(WHY, decision)));
        UUID officer = round.schedule().setUpBy();
        if (officer != null) {
            write("award/decided", round, officer, desk(round), Map.of(WHY, decision));
        }
    }

    private String outcome(ScoringEntry entry) {
        EntryOutcome outcome = Objects.requireNonNullElse(entry.outcome(), EntryOutcome.NOT_AWARDED);
        return messages.text("scoring.letter." + outcome);
    }

    /** The person scoring from each seat, and members who stepped aside; not those who have left. */
    private static List<UUID> taking(ScoringRound round) {
        return round.seats().stream()
                .filter(seat -> !seat.hasLeft())
                .map(ScoringSeat::scorer)
                .toList();
    }

    private static int count(ScoringRound round, ScoringSeat seat) {
        return round.toScore(seat).size();
    }

    /** With a link that opens this round for a seat holder without a password. */
    private void member(String template, ScoringRound round, UUID person, Map<String, Object> more) {
        accounts.find(person).ifPresent(account -> {
            Optional<PersonalLink> link = round.electorate()
                    .seatOf(person)
                    .flatMap(seat -> links.make(
                            KIND, round.id(), address(round), round.state().isOver(), account));
            outbox.send(letter(
                    template, round, account, link.<Object>map(each -> each).orElse(address(round)), more));
        });
    }

    private void write(String template, ScoringRound round, UUID person, String link, Map<String, Object> more) {
        // Members whose account has been erased get no letter; the round continues.
        accounts.find(person).ifPresent(account -> outbox.send(letter(template, round, account, link, more)));
    }

    private Letter letter(String template, ScoringRound round, Account account, Object link, Map<String, Object> more) {
        Map<String, Object> values = new HashMap<>(more);
        values.put("title", round.title());
        values.put("body", body(round));
        values.putIfAbsent(LAST_DAY, dates.weekday(round.lastDay()));
        values.put("link", link);
        return new Letter(template, account.recipient(), round.reference(), values);
    }

    private static String address(ScoringRound round) {
        return address(round.id());
    }

    /** Path of the member's page of a round. */
    public static String address(UUID round) {
        return "/score/" + round;
    }

    /** Path of the officers' page of a round. */
    public static String desk(ScoringRound round) {
        return "/scoring/" + round.id();
    }

    private String body(ScoringRound round) {
        return bodies.find(round.body()).map(Body::name).orElse("");
    }
}
