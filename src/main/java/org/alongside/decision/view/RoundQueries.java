package org.alongside.decision.view;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.decision.model.Round;
import org.alongside.decision.model.RoundState;
import org.alongside.decision.model.Rounds;
import org.alongside.form.definition.Choice;
import org.alongside.identity.Role;
import org.alongside.identity.Viewer;
import org.alongside.round.NoSuchRound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Queries on rounds for members, administrators and readers of a project. */
@Component
@Transactional(readOnly = true)
public class RoundQueries {

    private static final Set<RoundState> RUNNING = Set.of(RoundState.OPEN, RoundState.INQUORATE, RoundState.TIED);
    private static final Set<RoundState> NOT_ENDED =
            Set.of(RoundState.PREPARED, RoundState.OPEN, RoundState.INQUORATE, RoundState.TIED);

    private final Rounds rounds;
    private final ConditionQueries conditions;
    private final RoundViewMapper views;
    private final RoundAdminMapper adminViews;
    private final MemberPartMapper parts;
    private final RoundConclusionMapper conclusions;
    private final SeatNames seatNames;

    RoundQueries(
            Rounds rounds,
            ConditionQueries conditions,
            RoundViewMapper views,
            RoundAdminMapper adminViews,
            MemberPartMapper parts,
            RoundConclusionMapper conclusions,
            SeatNames seatNames) {
        this.rounds = rounds;
        this.conditions = conditions;
        this.views = views;
        this.adminViews = adminViews;
        this.parts = parts;
        this.conclusions = conclusions;
        this.seatNames = seatNames;
    }

    /** The newest round of a case, if any. */
    public Optional<UUID> newest(String reference) {
        return rounds.newestId(reference);
    }

    /** A round without names. */
    public RoundView round(UUID id) {
        return views.view(require(id));
    }

    /** The opened rounds of a case, newest first, without names. */
    public List<RoundView> ofCase(String reference) {
        return rounds.findAllByReference(reference).stream()
                .filter(round -> round.wasOpened())
                .map(views::view)
                .toList();
    }

    /** A round with the person's part in it. */
    public Mine mine(UUID id, UUID person) {
        return parts.mine(require(id), person);
    }

    /**
     * A round with the person's part in it from one of their seats.
     *
     * @throws NoSuchRound when the person cannot vote from this seat
     */
    public Mine mine(UUID id, UUID seat, UUID person) {
        Round round = require(id);
        return round.electorate().seatsOf(person).stream()
                .filter(each -> each.id().equals(seat))
                .findFirst()
                .map(each -> parts.mine(round, each, person))
                .orElseThrow(() -> new NoSuchRound(seat));
    }

    /** The members the person can appoint as proxy, by name; empty where the terms do not allow proxies. */
    public List<Choice> mayBeAsked(UUID id, UUID person) {
        Round round = require(id);
        Map<UUID, String> names = seatNames.of(round);
        return round.electorate().proxyCandidates(person).stream()
                .map(seat -> new Choice(seat.account().toString(), seatNames.name(names, seat.account())))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    /** Every round in which the person has or had a seat, or is deputy or proxy, latest deadline first. */
    public List<Mine> allOf(UUID person) {
        return rounds.ofMember(person).stream()
                .map(round -> parts.mine(round, person))
                .toList();
    }

    /** Whether the person has a seat in this round, or is deputy or proxy. */
    public boolean takesPart(UUID round, UUID person) {
        return rounds.hasSeatIn(round, person);
    }

    /** Whether the viewer may administer this round: officers and managers all rounds, a chair those of their body. */
    public boolean mayRun(UUID id, Viewer viewer) {
        Optional<Round> round = rounds.findById(id).filter(found -> found.wasOpened());
        return round.isPresent()
                && (viewer.hasAny(Role.OFFICER, Role.MANAGER, Role.ADMINISTRATOR)
                        || viewer.has(Role.PANEL_CHAIR)
                                && round.get().electorate().chair().stream()
                                        .anyMatch(chair -> chair.belongsTo(viewer.id())));
    }

    /** The seats of a round as form options, by name, with who has voted; without excluded seats. */
    public List<Choice> seatChoices(UUID id) {
        Round round = require(id);
        return adminViews.choices(round, round.electorate().deciding());
    }

    /** The seats whose ballots a meeting would set aside, by name, with when and how they were given. */
    public List<Choice> ballotsGiven(UUID id) {
        Round round = require(id);
        return adminViews.voted(round);
    }

    /**
     * The inquorate round of a case with all options of its form; names are looked up once.
     *
     * @throws NoSuchRound when the case has no round
     */
    public RoundWithoutQuorum withoutQuorum(String reference) {
        return adminViews.withoutQuorum(requireNewest(reference));
    }

    /**
     * The newest round of a case, for a task that decides how it proceeds.
     *
     * @throws NoSuchRound when the case has none
     */
    public RoundAtTask atStep(String reference) {
        return adminViews.atTask(requireNewest(reference));
    }

    /**
     * The newest round of a case with its outcome, for tasks that follow it.
     *
     * @throws NoSuchRound when the case has none
     */
    public RoundConclusion concluded(String reference) {
        return conclusions.conclusion(requireNewest(reference));
    }

    private Round requireNewest(String reference) {
        return rounds.newest(reference).orElseThrow(() -> new NoSuchRound(reference));
    }

    /** A round for those who administer it. */
    public RoundAdminView desk(UUID id) {
        return adminViews.desk(require(id));
    }

    /** The unfinished rounds that this person may administer, earliest deadline first. */
    public List<RoundAdminView> running(Viewer viewer) {
        return desks(rounds.inState(RUNNING), viewer);
    }

    /** The finished rounds that this person may administer, latest first. */
    public List<RoundAdminView> over(Viewer viewer) {
        return desks(rounds.notInState(NOT_ENDED), viewer);
    }

    /** A condition of this round. */
    public RoundView.Asked condition(UUID round, UUID id) {
        return conditions.one(round, id);
    }

    private List<RoundAdminView> desks(Collection<Round> some, Viewer viewer) {
        return some.stream()
                .filter(round -> mayRun(round.id(), viewer))
                .map(adminViews::desk)
                .toList();
    }

    private Round require(UUID id) {
        return rounds.findById(id).orElseThrow(() -> new NoSuchRound(id));
    }

    /** A round and the person's part in it. */
    public record Mine(RoundView round, MemberView part) {}
}
