package org.alongside.decision.view;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.body.Body;
import org.alongside.body.BodyAdministration;
import org.alongside.body.Power;
import org.alongside.calendar.WorkingDays;
import org.alongside.decision.followup.FormalDecisionRecording;
import org.alongside.decision.model.Ballot;
import org.alongside.decision.model.BallotAuthors;
import org.alongside.decision.model.BallotRefused;
import org.alongside.decision.model.Condition;
import org.alongside.decision.model.DecidedBy;
import org.alongside.decision.model.Meeting;
import org.alongside.decision.model.Meetings;
import org.alongside.decision.model.PanelOutcome;
import org.alongside.decision.model.PanelProcess;
import org.alongside.decision.model.Round;
import org.alongside.decision.model.RoundSeat;
import org.alongside.decision.model.RoundState;
import org.alongside.decision.model.Rounds;
import org.alongside.decision.model.Tally;
import org.alongside.form.definition.Choice;
import org.alongside.identity.Accounts;
import org.alongside.identity.Role;
import org.alongside.identity.Viewer;
import org.alongside.project.Project;
import org.alongside.project.ProjectState;
import org.alongside.project.Projects;
import org.alongside.round.NoSuchRound;
import org.alongside.round.QuorumCount;
import org.alongside.round.help.HelpPromises;
import org.alongside.round.help.HelpView;
import org.alongside.text.Messages;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reading rounds: what members, those who run a round, and readers of a project see of it. */
@Component
@Transactional(readOnly = true)
public class RoundQueries {

    private static final Set<RoundState> RUNNING = Set.of(RoundState.OPEN, RoundState.INQUORATE, RoundState.TIED);
    private static final Set<RoundState> NOT_ENDED =
            Set.of(RoundState.PREPARED, RoundState.OPEN, RoundState.INQUORATE, RoundState.TIED);
    private static final String SOMEBODY = "round.somebody";

    private final Rounds rounds;
    private final BodyAdministration bodies;
    private final ConditionQueries conditions;
    private final FormalDecisionRecording formal;
    private final Meetings meetings;
    private final HelpPromises promises;
    private final Projects projects;
    private final Accounts accounts;
    private final BallotAuthors authors;
    private final WorkList workList;
    private final WorkingDays days;
    private final Clock clock;
    private final Messages messages;

    RoundQueries(
            Rounds rounds,
            BodyAdministration bodies,
            ConditionQueries conditions,
            FormalDecisionRecording formal,
            Meetings meetings,
            HelpPromises promises,
            Projects projects,
            Accounts accounts,
            BallotAuthors authors,
            WorkList workList,
            WorkingDays days,
            Clock clock,
            Messages messages) {
        this.rounds = rounds;
        this.days = days;
        this.bodies = bodies;
        this.conditions = conditions;
        this.formal = formal;
        this.meetings = meetings;
        this.promises = promises;
        this.projects = projects;
        this.accounts = accounts;
        this.authors = authors;
        this.workList = workList;
        this.clock = clock;
        this.messages = messages;
    }

    /** The newest round of a case, once one was prepared. */
    public Optional<UUID> newest(String reference) {
        return rounds.findFirstByReferenceOrderByNumberDesc(reference).map(Round::id);
    }

    /** A round without names. */
    public RoundView round(UUID id) {
        return view(require(id), false, Map.of());
    }

    /** The rounds of a case that were opened, newest first, without names. */
    public List<RoundView> ofCase(String reference) {
        return rounds.findAllByReferenceOrderByNumberDesc(reference).stream()
                .filter(round -> round.openedAt() != null)
                .map(round -> view(round, false, Map.of()))
                .toList();
    }

    /** A round with the person's part in it. */
    public Mine mine(UUID id, UUID person) {
        return mine(require(id), person);
    }

    /**
     * A round with the person's part in it from one of the seats from which they may decide.
     *
     * @throws NoSuchRound when this is not one of them
     */
    public Mine mine(UUID id, UUID seat, UUID person) {
        Round round = require(id);
        return round.seatsOf(person).stream()
                .filter(each -> each.id().equals(seat))
                .findFirst()
                .map(each -> mine(round, each, person))
                .orElseThrow(() -> new NoSuchRound(seat));
    }

    /** The members whom the person can ask to decide in their place, by name; nobody where the terms do not allow it. */
    public List<Choice> mayBeAsked(UUID id, UUID person) {
        Round round = require(id);
        Map<UUID, String> names = names(List.of(round));
        return round.mayBeAsked(person).stream()
                .map(seat -> new Choice(seat.account().toString(), name(names, seat.account())))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    /** Every round in which the person has or had a seat or stands in for one, the latest deadline first. */
    public List<Mine> allOf(UUID person) {
        return rounds.ofMember(person).stream()
                .map(round -> mine(round, person))
                .toList();
    }

    /** Whether the person has a seat in this round, or stands in for one. */
    public boolean takesPart(UUID round, UUID person) {
        return rounds.hasSeatIn(round, person);
    }

    /** Whether somebody may run this round: officers and managers any, a chair those of their body. */
    public boolean mayRun(UUID id, Viewer viewer) {
        Optional<Round> round = rounds.findById(id).filter(found -> found.openedAt() != null);
        return round.isPresent()
                && (viewer.hasAny(Role.OFFICER, Role.MANAGER, Role.ADMINISTRATOR)
                        || viewer.has(Role.PANEL_CHAIR)
                                && round.get().chair().stream().anyMatch(chair -> chair.belongsTo(viewer.id())));
    }

    /** The seats of a round as options of a form, by name, with who has voted; those that are excluded are left out. */
    public List<Choice> seatChoices(UUID id) {
        Round round = require(id);
        return choices(round.deciding(), names(List.of(round)));
    }

    /** The seats whose ballots a meeting would set aside, by name, with when and how they were given. */
    public List<Choice> ballotsGiven(UUID id) {
        Round round = require(id);
        List<RoundSeat> voted = round.counting().stream().map(Ballot::seat).toList();
        return choices(voted, names(List.of(round)));
    }

    private List<Choice> choices(List<RoundSeat> seats, Map<UUID, String> names) {
        return seats.stream()
                .map(seat -> new Choice(
                        seat.id().toString(),
                        name(names, seat.account()),
                        messages.text("SeatKind." + seat.kind())
                                + seat.counting()
                                        .map(ballot -> ". " + authors.given(ballot, names))
                                        .orElse("")))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    /**
     * The round with which a step of a case goes on: its newest.
     *
     * @throws NoSuchRound when the case has none
     */
    public RoundAtTask atStep(String reference) {
        Round round = requireNewest(reference);
        return new RoundAtTask(
                round.id(),
                round.question(),
                round.quorumNow(),
                tally(round),
                seats(round, names(List.of(round))),
                said(round));
    }

    /**
     * What became of the newest round of a case, for whoever decides what follows.
     *
     * @throws NoSuchRound when the case has none
     */
    public RoundConclusion concluded(String reference) {
        Round round = requireNewest(reference);
        // Where a body signs off, it asks for something only with this outcome.
        boolean asked =
                round.rules().power() == Power.ADVICE || round.outcome() == PanelOutcome.APPROVED_WITH_CONDITIONS;
        List<Condition> conditionsKept = asked ? conditions.all(round.id()) : List.of();
        Set<UUID> people = people(List.of(round));
        people.addAll(ConditionQueries.people(conditionsKept));
        Map<UUID, String> names = accounts.names(people);
        Optional<Meeting> meeting = meeting(round);
        return new RoundConclusion(
                round.id(),
                round.question(),
                round.outcome(),
                tally(round),
                early(round),
                round.castingReason(),
                meeting.map(RoundQueries::held).orElse(null),
                dissent(round, meeting, round.rules().dissentNamed() ? names : null),
                round.rules().power(),
                formal(round),
                conditions.asked(conditionsKept, true, names),
                round.afterRefusal(),
                extensions(round));
    }

    private Round requireNewest(String reference) {
        return rounds.newest(reference).orElseThrow(() -> new NoSuchRound(reference));
    }

    /** A round for those who run it. */
    public RoundAdminView desk(UUID id) {
        return desk(require(id));
    }

    /** The rounds that this person may run and that are not over, soonest deadline first. */
    public List<RoundAdminView> running(Viewer viewer) {
        return desks(rounds.inState(RUNNING), viewer);
    }

    /** The rounds that are over, the latest first. */
    public List<RoundAdminView> over(Viewer viewer) {
        return desks(rounds.notInState(NOT_ENDED), viewer);
    }

    /** A condition with the round that asked for it. */
    public RoundView.Asked condition(UUID round, UUID id) {
        return conditions.one(round, id);
    }

    private List<RoundAdminView> desks(Collection<Round> some, Viewer viewer) {
        return some.stream()
                .filter(round -> mayRun(round.id(), viewer))
                .map(this::desk)
                .toList();
    }

    private Round require(UUID id) {
        return rounds.findById(id).orElseThrow(() -> new NoSuchRound(id));
    }

    private Mine mine(Round round, UUID person) {
        return mine(round, round.seatOf(person).orElseThrow(() -> new NoSuchRound(round.id())), person);
    }

    private Mine mine(Round round, RoundSeat seat, UUID person) {
        Map<UUID, String> names = names(List.of(round));
        RoundView view = view(round, round.rules().dissentNamed(), names);
        Optional<Ballot> ballot = seat.last();
        boolean own = seat.account().equals(person);
        UUID proxy = own ? seat.proxy() : null;
        LocalDate ownDay = seat.lastDay();
        boolean waits = view.open() && ownDay == null && ballot.isEmpty();
        return new Mine(
                view,
                new MemberView(
                        seat.id(),
                        ballot.map(Ballot::choice).orElse(null),
                        ballot.map(Ballot::reason).orElse(null),
                        ballot.map(Ballot::conditions).orElse(List.of()),
                        ballot.map(Ballot::way).orElse(null),
                        ballot.map(Ballot::castAt).orElse(null),
                        own ? null : name(names, seat.account()),
                        ballot.map(Ballot::castBy)
                                .filter(by -> !by.equals(person))
                                .map(by -> accounts.find(by)
                                        .map(account -> account.name())
                                        .orElse(messages.text(SOMEBODY)))
                                .orElse(null),
                        own
                                ? ballot.flatMap(given -> authors.standIn(given, names))
                                        .orElse(null)
                                : null,
                        seat.isExcluded(),
                        refused(view, round, seat, person),
                        waits || round.openedAt() == null
                                ? null
                                : ownDay == null || ownDay.isBefore(days.today()) ? round.lastDay() : ownDay,
                        seat.need(),
                        proxy == null ? null : name(names, proxy),
                        own && view.open() && !round.mayBeAsked(person).isEmpty(),
                        round.seatsOf(person).stream()
                                .filter(other -> other != seat)
                                .map(other -> new MemberView.Other(
                                        other.id(),
                                        other.account().equals(person) ? null : name(names, other.account()),
                                        other.counting().isPresent(),
                                        refused(view, round, other, person) == null))
                                .toList()));
    }

    private static BallotRefused.@Nullable Why refused(RoundView view, Round round, RoundSeat seat, UUID person) {
        boolean deputy = !seat.account().equals(person);
        if (view.paused()) {
            return BallotRefused.Why.PAUSED;
        }
        if (!view.open()) {
            return BallotRefused.Why.CLOSED;
        }
        if (seat.isExcluded() || round.hasInterest(person)) {
            return BallotRefused.Why.EXCLUDED;
        }
        return deputy && seat.last().filter(ballot -> !ballot.isByDeputy()).isPresent()
                ? BallotRefused.Why.MEMBER_HAS_VOTED
                : null;
    }

    private RoundAdminView desk(Round round) {
        Map<UUID, String> names = names(List.of(round));
        List<HelpView> asked = promises.of(round.id()).stream()
                .map(help -> new HelpView(
                        help.id(),
                        round.seat(help.seat())
                                .map(seat -> name(names, seat.account()))
                                .orElse(messages.text(SOMEBODY)),
                        help.kind(),
                        help.words(),
                        help.promisedBy(),
                        help.answeredAt()))
                .toList();
        UUID item = round.state() == RoundState.INQUORATE
                ? workList.openOn(round.reference()).stream()
                        .filter(work -> PanelProcess.RESOLVE_INQUORATE.equals(work.step()))
                        .map(WorkItem::id)
                        .findFirst()
                        .orElse(null)
                : null;
        return new RoundAdminView(
                view(round, true, names), round.quorumNow(), seats(round, names), said(round), asked, item);
    }

    private List<RoundAdminView.At> seats(Round round, Map<UUID, String> names) {
        boolean named = round.rules().dissentNamed() && showsChoices(round);
        return round.seats().stream()
                .map(seat -> {
                    Optional<Ballot> ballot = seat.counting();
                    UUID deputy = seat.deputy();
                    return new RoundAdminView.At(
                            seat.id(),
                            name(names, seat.account()),
                            seat.kind(),
                            seat.isChair(),
                            deputy == null ? null : name(names, deputy),
                            ballot.isPresent(),
                            ballot.map(Ballot::way).orElse(null),
                            ballot.map(Ballot::castAt).orElse(null),
                            ballot.flatMap(given -> authors.standIn(given, names))
                                    .orElse(null),
                            ballot.map(Ballot::helpedBy).orElse(null),
                            ballot.map(Ballot::confirmedHow).orElse(null),
                            seat.ballots().size(),
                            named ? ballot.map(Ballot::choice).orElse(null) : null,
                            named ? ballot.map(Ballot::reason).orElse(null) : null,
                            seat.isExcluded(),
                            seat.interest());
                })
                .sorted(Comparator.comparing(RoundAdminView.At::name))
                .toList();
    }

    private static boolean showsChoices(Round round) {
        return round.state().isOver() || round.state() == RoundState.TIED;
    }

    /** What members chose and said, without the seats it came from; where the body names its members it stands at the seats. */
    private static List<MemberViews.View> said(Round round) {
        return round.rules().dissentNamed() || !showsChoices(round)
                ? List.of()
                : round.counting().stream()
                        .sorted(Ballot.BY_CONTENT)
                        .map(ballot ->
                                new MemberViews.View(ballot.choice(), ballot.reason(), ballot.conditions(), null))
                        .toList();
    }

    /**
     * @param withNames whether officers or the chair read it, who see who said that a condition is not met; members who
     *     disagreed are named to them, as to other members, only where the terms of the body say so
     */
    private RoundView view(Round round, boolean withNames, Map<UUID, String> names) {
        Project project = projects.require(round.reference());
        boolean paused = project.state() == ProjectState.PAUSED;
        Optional<Meeting> meeting = meeting(round);
        return new RoundView(
                round.id(),
                round.reference(),
                round.number(),
                project.title(),
                bodies.find(round.body()).map(Body::name).orElse(""),
                round.planVersion(),
                round.state(),
                !paused && round.takesBallots(clock.instant()),
                paused,
                round.question(),
                round.summary(),
                round.ifYes(),
                round.ifNo(),
                round.pack(),
                round.openedAt() == null ? null : round.lastDay(),
                round.closedAt(),
                round.decidedBy(),
                round.outcome(),
                round.afterRefusal(),
                tally(round),
                dissent(round, meeting, withNames && round.rules().dissentNamed() ? names : null),
                conditions.of(round.id(), withNames),
                extensions(round),
                meeting.map(RoundQueries::held).orElse(null),
                round.returned(),
                round.isSecond(),
                round.castingReason(),
                round.rules().power(),
                formal(round),
                early(round),
                round.rules().dissentNamed(),
                round.rules().viewsHidden());
    }

    private static @Nullable Tally tally(Round round) {
        boolean counted = round.decidedBy() == DecidedBy.BALLOTS || round.decidedBy() == DecidedBy.CHAIR;
        return counted && (round.state().isOver() || round.state() == RoundState.TIED) ? round.tally() : null;
    }

    private Optional<Meeting> meeting(Round round) {
        return round.decidedBy() == DecidedBy.MEETING ? meetings.findByRound(round.id()) : Optional.empty();
    }

    private static RoundView.Held held(Meeting meeting) {
        return new RoundView.Held(meeting.heldOn(), meeting.present().size(), meeting.minutes());
    }

    private static List<RoundView.MoreTime> extensions(Round round) {
        return round.extensions().stream()
                .map(more -> new RoundView.MoreTime(more.from(), more.to(), more.reason()))
                .toList();
    }

    private RoundView.@Nullable Formal formal(Round round) {
        return formal.of(round)
                .map(decision -> new RoundView.Formal(
                        decision.choice(),
                        decision.madeIn(),
                        decision.madeOn(),
                        decision.answer(),
                        decision.otherwise(),
                        accounts.names(Set.of(decision.recordedBy())).get(decision.recordedBy())))
                .orElse(null);
    }

    private static RoundView.@Nullable Early early(Round round) {
        String why = round.closedEarly();
        QuorumCount quorum = round.quorumNow();
        return why == null ? null : new RoundView.Early(quorum.remaining() - quorum.voted(), quorum.remaining(), why);
    }

    private List<RoundView.Dissent> dissent(Round round, Optional<Meeting> meeting, @Nullable Map<UUID, String> names) {
        PanelOutcome outcome = round.outcome();
        if (outcome == null) {
            return List.of();
        }
        if (meeting.isPresent()) {
            return Stream.ofNullable(meeting.get().dissent())
                    .map(words -> new RoundView.Dissent(null, words, null))
                    .toList();
        }
        return round.counting().stream()
                .filter(ballot -> ballot.choice().dissentsFrom(outcome))
                .sorted(Ballot.BY_CONTENT)
                .map(ballot -> new RoundView.Dissent(
                        ballot.choice(), ballot.reason(), names == null ? null : authors.named(ballot, names)))
                .toList();
    }

    private Map<UUID, String> names(Collection<Round> some) {
        return accounts.names(people(some));
    }

    private static Set<UUID> people(Collection<Round> some) {
        Set<UUID> people = new HashSet<>();
        some.stream().flatMap(round -> round.seats().stream()).forEach(seat -> {
            people.add(seat.account());
            Optional.ofNullable(seat.deputy()).ifPresent(people::add);
            Optional.ofNullable(seat.proxy()).ifPresent(people::add);
            seat.last().map(Ballot::castBy).ifPresent(people::add);
        });
        return people;
    }

    private String name(Map<UUID, String> names, UUID account) {
        return names.getOrDefault(account, messages.text(SOMEBODY));
    }

    /** A round and what the person has to do with it. */
    public record Mine(RoundView round, MemberView part) {}
}
