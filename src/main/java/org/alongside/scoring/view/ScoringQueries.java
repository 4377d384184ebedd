package org.alongside.scoring.view;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.body.Body;
import org.alongside.body.BodyAdministration;
import org.alongside.identity.Accounts;
import org.alongside.project.Project;
import org.alongside.project.Projects;
import org.alongside.scoring.model.NoSuchScoringRound;
import org.alongside.scoring.model.Ranking;
import org.alongside.scoring.model.Score;
import org.alongside.scoring.model.ScoringAssistance;
import org.alongside.scoring.model.ScoringCriterion;
import org.alongside.scoring.model.ScoringEntry;
import org.alongside.scoring.model.ScoringProcess;
import org.alongside.scoring.model.ScoringRound;
import org.alongside.scoring.model.ScoringRounds;
import org.alongside.scoring.model.ScoringWords;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One scoring round for its officers and chair ({@link MemberScorings} is for members, {@link ScoringLists} for several
 * rounds). Averages and other people's scores are never returned before scoring closes.
 */
@Component
@Transactional(readOnly = true)
public class ScoringQueries {

    private static final Set<String> STEPS = Set.of(
            ScoringProcess.SHORTLIST,
            ScoringProcess.TOO_FEW,
            ScoringProcess.MODERATE,
            ScoringProcess.ORDER_TIE,
            ScoringProcess.DECIDE);

    private final ScoringRounds rounds;
    private final BodyAdministration bodies;
    private final Projects projects;
    private final Accounts accounts;
    private final WorkList workList;
    private final Clock clock;

    ScoringQueries(
            ScoringRounds rounds,
            BodyAdministration bodies,
            Projects projects,
            Accounts accounts,
            WorkList workList,
            Clock clock) {
        this.rounds = rounds;
        this.bodies = bodies;
        this.projects = projects;
        this.accounts = accounts;
        this.workList = workList;
        this.clock = clock;
    }

    /**
     * The state of a round for the person doing one of its steps.
     *
     * @throws NoSuchScoringRound when no round has this reference
     */
    public ScoringStanding standing(String reference) {
        ScoringRound round = rounds.withEntries(reference).orElseThrow(() -> new NoSuchScoringRound(reference));
        if (round.state().showsAverages()) {
            rounds.withScores(round.id());
        }
        List<UUID> tied = ranking(round).tiedOnLine();
        return new ScoringStanding(
                round.id(),
                round.title(),
                round.words().about(),
                round.state(),
                plan(round),
                entries(round),
                results(round, List.of()),
                entries(round).stream()
                        .filter(entry -> tied.contains(entry.id()))
                        .toList(),
                words(round.words()));
    }

    /**
     * Which members of a round have scored.
     *
     * @throws NoSuchScoringRound when no round has this reference
     */
    public ScoringProgress whoScored(String reference) {
        ScoringRound round = rounds.withSeats(reference).orElseThrow(() -> new NoSuchScoringRound(reference));
        Map<UUID, String> names = names(round);
        return new ScoringProgress(
                round.seats().stream()
                        .map(seat -> new ScoringProgress.Seat(
                                names.getOrDefault(seat.account(), SeatViews.NOBODY),
                                seat.isDone(),
                                seat.outOfAll(),
                                seat.hasLeft()))
                        .sorted(Comparator.comparing(ScoringProgress.Seat::name))
                        .toList(),
                round.electorate().finished().size(),
                round.electorate().scoring().size(),
                round.electorate().needed());
    }

    /**
     * @throws NoSuchScoringRound when no round has this reference
     */
    public ScoringView byReference(String reference) {
        return view(rounds.findByReference(reference)
                .orElseThrow(() -> new NoSuchScoringRound(reference))
                .id());
    }

    /**
     * @throws NoSuchScoringRound when no round has this id
     */
    public ScoringView view(UUID id) {
        ScoringRound round = rounds.whole(id);
        Map<UUID, String> names = names(round);
        Optional<Project> project = Optional.ofNullable(round.project()).flatMap(projects::find);
        return new ScoringView(
                id,
                round.reference(),
                round.body(),
                bodies.find(round.body()).map(Body::name).orElse(""),
                project.map(Project::reference).orElse(null),
                project.map(Project::title).orElse(null),
                round.title(),
                round.words().about(),
                round.state(),
                round.takesScores(clock.instant()),
                round.lastDay(),
                plan(round),
                entries(round),
                results(round, changes(round, names)),
                new ScoringView.Attendance(
                        new SeatViews(round, names, accounts).all(),
                        round.electorate().finished().size(),
                        round.electorate().scoring().size(),
                        round.electorate().needed()),
                round.extensions().stream()
                        .map(more -> new ScoringView.Extension(more.to(), more.reason()))
                        .toList(),
                words(round.words()),
                workList.openOn(round.reference()).stream()
                        .filter(item -> item.step() != null && STEPS.contains(item.step()))
                        .map(WorkItem::id)
                        .findFirst()
                        .orElse(null));
    }

    private static Ranking ranking(ScoringRound round) {
        return round.state().showsAverages() ? round.ranking() : new Ranking(List.of());
    }

    private static ScoringView.Results results(ScoringRound round, List<ScoringView.Change> changes) {
        Ranking ranking = ranking(round);
        return new ScoringView.Results(
                ranking.places().stream().map(place -> place(round, place)).toList(), left(round, ranking), changes);
    }

    private static ScoringView.Place place(ScoringRound round, Ranking.Place place) {
        ScoringEntry entry = round.requireEntry(place.entry());
        return new ScoringView.Place(entry(entry), place, said(round, entry));
    }

    private static @Nullable BigDecimal left(ScoringRound round, Ranking ranking) {
        BigDecimal budget = round.terms().budget();
        return budget == null
                ? null
                : ranking.within().stream()
                        .map(entry -> round.requireEntry(entry).asked())
                        .filter(Objects::nonNull)
                        .reduce(budget, BigDecimal::subtract);
    }

    /** The reasons given with an entry's counted scores, by criterion and without names. */
    private static List<ScoringView.Said> said(ScoringRound round, ScoringEntry entry) {
        return round.criteria().stream()
                .flatMap(criterion -> round.seats().stream()
                        .filter(seat -> seat.scores(entry))
                        .flatMap(seat -> seat.latest(entry, criterion).stream())
                        .sorted(Score.BY_CONTENT)
                        .map(score -> new ScoringView.Said(criterion.name(), score.points(), score.reason())))
                .toList();
    }

    private List<ScoringView.Change> changes(ScoringRound round, Map<UUID, String> names) {
        if (!round.state().showsAverages()) {
            return List.of();
        }
        return ScoreChange.of(round).stream()
                .map(change -> new ScoringView.Change(
                        name(names, change.score().givenBy()),
                        round.entry(change.score().entry())
                                .map(ScoringEntry::name)
                                .orElse(""),
                        round.criterion(change.score().criterion())
                                .map(ScoringCriterion::name)
                                .orElse(""),
                        change.before(),
                        change.score().points(),
                        change.score().reason(),
                        change.score().givenAt()))
                .toList();
    }

    /** Names of members, and of deputies scoring for members who have left. */
    private Map<UUID, String> names(ScoringRound round) {
        return accounts.names(round.seats().stream()
                .flatMap(seat -> Stream.of(seat.account(), seat.scorer()))
                .collect(Collectors.toSet()));
    }

    private String name(Map<UUID, String> names, UUID account) {
        String name = names.get(account);
        return name == null ? accounts.name(account) : name;
    }

    private static ScoringView.Plan plan(ScoringRound round) {
        return new ScoringView.Plan(
                round.terms().scale(),
                round.terms().budget(),
                round.terms().places(),
                round.terms().shortlistSize(),
                round.terms().residentsDecide(),
                round.criteria().stream().map(ScoringQueries::criterion).toList());
    }

    private static List<ScoringView.Entry> entries(ScoringRound round) {
        return round.entries().stream().map(ScoringQueries::entry).toList();
    }

    private static ScoringView.Words words(ScoringWords words) {
        return new ScoringView.Words(words.discussed(), words.tie(), words.decision(), words.calledOff());
    }

    static RecordedScores written(ScoringAssistance each, String by) {
        return new RecordedScores(each.way(), by, each.helpedBy(), each.confirmedHow(), each.recordedAt());
    }

    static ScoringView.Criterion criterion(ScoringCriterion criterion) {
        return new ScoringView.Criterion(criterion.id(), criterion.name(), criterion.help(), criterion.weight());
    }

    static ScoringView.Entry entry(ScoringEntry entry) {
        return new ScoringView.Entry(
                entry.id(),
                entry.name(),
                entry.summary(),
                entry.asked(),
                entry.shortlisted(),
                entry.leftOut(),
                entry.outcome());
    }
}
