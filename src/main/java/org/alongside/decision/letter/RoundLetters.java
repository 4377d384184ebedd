package org.alongside.decision.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.body.Body;
import org.alongside.body.BodyAdministration;
import org.alongside.body.FormatNeed;
import org.alongside.body.Power;
import org.alongside.calendar.Dates;
import org.alongside.calendar.WorkingDays;
import org.alongside.decision.model.AfterRefusal;
import org.alongside.decision.model.Ballot;
import org.alongside.decision.model.BallotAuthors;
import org.alongside.decision.model.EarlyClosePolicy;
import org.alongside.decision.model.MemberQuestion;
import org.alongside.decision.model.PanelOutcome;
import org.alongside.decision.model.Round;
import org.alongside.decision.model.RoundSeat;
import org.alongside.identity.Account;
import org.alongside.identity.Accounts;
import org.alongside.notification.Letter;
import org.alongside.notification.Outbox;
import org.alongside.notification.PersonalLink;
import org.alongside.notification.PersonalWords;
import org.alongside.project.Project;
import org.alongside.project.Projects;
import org.alongside.round.QuorumCount;
import org.alongside.text.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Letters about a round to its members, the officer and the sponsor. */
@Component
public class RoundLetters {

    private final RoundLinks links;

    private final Outbox outbox;
    private final Accounts accounts;
    private final Projects projects;
    private final BodyAdministration bodies;
    private final BallotAuthors authors;
    private final Dates dates;
    private final WorkingDays days;
    private final Messages messages;

    RoundLetters(
            RoundLinks links,
            Outbox outbox,
            Accounts accounts,
            Projects projects,
            BodyAdministration bodies,
            BallotAuthors authors,
            Dates dates,
            WorkingDays days,
            Messages messages) {
        this.links = links;
        this.outbox = outbox;
        this.accounts = accounts;
        this.projects = projects;
        this.bodies = bodies;
        this.authors = authors;
        this.dates = dates;
        this.days = days;
        this.messages = messages;
    }

    public void opened(Round round) {
        List<UUID> begins = new ArrayList<>();
        round.seats().forEach(seat -> {
            FormatNeed need = seat.need();
            if (need != null && seat.lastDay() == null && !seat.isExcluded()) {
                send("panel/round-opened-waiting", seat.account(), round, Map.of("format", text(need)));
            } else {
                begins.add(seat.account());
            }
        });
        send("panel/round-opened", begins, round, Map.of());
        round.electorate().deciding().forEach(seat -> {
            UUID deputy = seat.deputy();
            if (deputy != null) {
                deputyAsked(round, seat, deputy);
            }
        });
    }

    /** Tells a deputy that they can vote until the member has voted. */
    public void deputyAsked(Round round, RoundSeat seat, UUID deputy) {
        send("panel/deputy-asked", deputy, round, Map.of("forName", accounts.name(seat.account())));
    }

    /** Reminds a member and their deputy, who can both vote. */
    public void reminder(Round round, RoundSeat seat) {
        // Tells members in advance that the round can be closed early.
        String early = dates.weekday(days.plus(days.today(), EarlyClosePolicy.WORKING_DAYS_AFTER_REMINDER));
        send("panel/reminder", seat.account(), round, Map.of("forName", "", "early", early));
        UUID deputy = seat.deputy();
        if (deputy != null) {
            send("panel/reminder", deputy, round, Map.of("forName", accounts.name(seat.account()), "early", early));
        }
    }

    /** Tells a member that their format is ready and their voting time begins. */
    public void formatReady(Round round, RoundSeat seat) {
        FormatNeed need = seat.need();
        if (need != null) {
            send("panel/format-ready", seat.account(), round, Map.of("format", text(need)));
        }
    }

    /** Sends the answer to all members and deputies, so that the list of letters does not reveal who asked. */
    public void answered(Round round, MemberQuestion asked) {
        Set<UUID> people = new LinkedHashSet<>();
        for (RoundSeat seat : round.seats()) {
            people.add(seat.account());
            Stream.of(seat.deputy(), seat.proxy())
                    .filter(Objects::nonNull)
                    .map(UUID.class::cast)
                    .forEach(people::add);
        }
        Map<String, Object> values =
                Map.of("asked", asked.words(), "answer", Objects.requireNonNullElse(asked.answer(), ""));
        send("panel/question-answered", people, round, values);
    }

    public void extended(Round round, String reason) {
        send("panel/extended", mayVote(round), round, Map.of("reason", reason));
    }

    /**
     * Tells a member which ballot was recorded for them, so that they can correct it.
     *
     * @param open whether they still can
     */
    public void recorded(Round round, Ballot ballot, boolean open) {
        Map<String, Object> values = said(ballot, open);
        values.put("way", text(ballot.way()));
        send("panel/assisted-ballot", ballot.seat().account(), round, values);
    }

    /**
     * Tells a member who voted in their place, and how.
     *
     * @param open whether they can still vote themselves
     */
    public void deputyVoted(Round round, Ballot ballot, boolean open) {
        Map<String, Object> values = said(ballot, open);
        authors.standIn(ballot, Map.of())
                .ifPresent(other -> values.put("who", text(other.key("decision.voted-in-your-place."), other.name())));
        send("panel/deputy-voted", ballot.seat().account(), round, values);
    }

    private Map<String, Object> said(Ballot ballot, boolean open) {
        Map<String, Object> values = new HashMap<>();
        values.put("choice", new PersonalWords(text(ballot.choice())));
        values.put("reason", ballot.reason() == null ? "" : new PersonalWords(ballot.reason()));
        values.put(
                "conditions",
                ballot.conditions().stream().map(PersonalWords::new).toList());
        values.put("open", open);
        return values;
    }

    /** Tells a deputy or proxy that the member's own vote replaces theirs. */
    public void ownVoteCounts(Round round, RoundSeat seat, UUID deputy) {
        send("panel/own-vote-counts", deputy, round, Map.of("forName", accounts.name(seat.account())));
    }

    /**
     * After a decision in a meeting: tells members who had voted, and their deputies and proxies, that their votes
     * are kept but not counted.
     */
    public void setAside(Round round) {
        send(
                "panel/ballot-set-aside",
                round.electorate().counting().stream()
                        .flatMap(ballot -> ballot.isByDeputy()
                                ? Stream.of(ballot.castBy(), ballot.seat().account())
                                : Stream.of(ballot.seat().account()))
                        .toList(),
                round,
                Map.of());
    }

    /**
     * Sends the outcome and the dissent to every member, the officer and the sponsor.
     *
     * @param dissent as shown to members: with names where the body shows them
     * @param withoutNames the same for all other readers
     */
    public void outcome(
            Round round,
            PanelOutcome outcome,
            List<String> conditions,
            List<String> dissent,
            List<String> withoutNames) {
        boolean advice = round.rules().power() == Power.ADVICE;
        Map<String, Object> values = Map.of(
                "outcome",
                text(outcome),
                "advice",
                advice,
                "next",
                text(advice ? "decision.next.advice" : "decision.next." + outcome),
                "conditions",
                conditions,
                "dissent",
                dissent,
                "casting",
                Objects.requireNonNullElse(round.reasons().casting(), ""),
                "early",
                early(round),
                "earlyReason",
                Objects.requireNonNullElse(round.reasons().earlyClose(), ""));
        Map<String, Object> forStaff = new HashMap<>(values);
        forStaff.put("dissent", withoutNames);
        List<UUID> members = members(round);
        send("panel/outcome", members, round, values);
        send(
                "panel/outcome-staff",
                staff(round).filter(person -> !members.contains(person)).toList(),
                round,
                forStaff);
    }

    /** The notice that the chair closed the round early, for the outcome letter; empty when it ran its full time. */
    private String early(Round round) {
        QuorumCount quorum = round.electorate().quorum();
        return round.reasons().earlyClose() == null
                ? ""
                : messages.text("decision.outcome.early", quorum.remaining() - quorum.voted(), quorum.remaining());
    }

    /** Tells members about a tie, which the chair decides. */
    public void tied(Round round) {
        send("panel/tied", deciding(round), round, Map.of());
    }

    public void proxy(Round round, RoundSeat seat, UUID other) {
        send("panel/proxy", other, round, Map.of("forName", accounts.name(seat.account())));
    }

    /** Asks the deputy of a seat whose holder has left to vote. */
    public void deputyDecides(Round round, RoundSeat seat, UUID deputy) {
        send("panel/deputy-decides", deputy, round, Map.of("forName", accounts.name(seat.account())));
    }

    public void inquorate(Round round) {
        QuorumCount quorum = round.electorate().quorum();
        send(
                "panel/inquorate",
                Stream.concat(round.electorate().chair().stream().map(RoundSeat::account), staff(round))
                        .toList(),
                round,
                Map.of(
                        "voted", quorum.voted(),
                        "needed", quorum.needed(),
                        "share", quorum.livedExperienceNow()));
    }

    public void returned(Round round, String why) {
        send("panel/returned", membersAndStaff(round), round, Map.of("reason", why));
    }

    /** Tells everyone involved what the sponsor decided after a refusal. */
    public void afterRefusal(Round round, AfterRefusal choice, String reason) {
        send("panel/after-refusal", membersAndStaff(round), round, Map.of("choice", text(choice), "reason", reason));
    }

    /** Sends a new link at the member's request. */
    void anotherLink(Round round, UUID person) {
        send("panel/new-link", person, round, Map.of());
    }

    List<UUID> members(Round round) {
        return round.seats().stream().map(RoundSeat::account).distinct().toList();
    }

    List<UUID> membersAndStaff(Round round) {
        return Stream.concat(members(round).stream(), staff(round)).toList();
    }

    private static List<UUID> deciding(Round round) {
        return round.electorate().deciding().stream().map(RoundSeat::account).toList();
    }

    /** The members who take part, and their deputies. */
    private static List<UUID> mayVote(Round round) {
        return round.electorate().deciding().stream()
                .flatMap(seat -> Stream.of(Optional.of(seat.account()), Optional.ofNullable(seat.deputy())))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** The lead officer and the sponsor. */
    Stream<UUID> staff(Round round) {
        Project project = projects.require(round.reference());
        return Stream.of(project.leadOfficer(), project.sponsor())
                .filter(Objects::nonNull)
                .map(UUID.class::cast)
                .distinct();
    }

    void send(String template, UUID person, Round round, Map<String, Object> more) {
        send(template, List.of(person), round, more);
    }

    /** Sends the same letter to several people, each with their own last day and link, and to each person once. */
    void send(String template, Collection<UUID> people, Round round, Map<String, Object> more) {
        // Accounts that are closed or deleted cannot be written to and do not hold up the round.
        List<Account> reached = accounts.findAll(Set.copyOf(people)).stream()
                .filter(Account::enabled)
                .toList();
        Map<UUID, PersonalLink> personal = links.make(round, reached);
        Map<String, Object> shared = new HashMap<>(more);
        shared.put("round", round.id());
        shared.put("title", projects.require(round.reference()).title());
        shared.put("body", bodies.find(round.body()).map(Body::name).orElse(""));
        shared.put("question", round.question().question());
        outbox.send(reached.stream()
                .map(account -> letter(template, account, round, shared, personal.get(account.id())))
                .toList());
    }

    private Letter letter(
            String template, Account account, Round round, Map<String, Object> shared, @Nullable PersonalLink link) {
        Map<String, Object> values = new HashMap<>(shared);
        values.put("lastDay", dates.weekday(lastDay(round, account.id())));
        values.put("link", link == null ? "/decide/" + round.id() : link);
        return new Letter(template, account.recipient(), round.reference(), values);
    }

    /** The person's own last day if it is still to come, otherwise the round's: votes are taken until then. */
    private LocalDate lastDay(Round round, UUID person) {
        return round.seats().stream()
                .filter(seat -> seat.account().equals(person))
                .map(RoundSeat::lastDay)
                .filter(Objects::nonNull)
                .filter(own -> !own.isBefore(days.today()))
                .findFirst()
                .orElse(round.period().lastDay());
    }

    private String text(FormatNeed need) {
        return need.language().isEmpty() ? text(need.format()) : need.language();
    }

    String text(Enum<?> value) {
        return text(value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    String text(String key, Object... facts) {
        return messages.text(key, facts);
    }
}
