package org.alongside.scoring.view;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
import org.alongside.identity.Role;
import org.alongside.identity.Viewer;
import org.alongside.project.Project;
import org.alongside.project.Projects;
import org.alongside.round.help.HelpPromises;
import org.alongside.round.help.HelpView;
import org.alongside.scoring.model.NoSuchScoringRound;
import org.alongside.scoring.model.Ranking;
import org.alongside.scoring.model.RecordedScores;
import org.alongside.scoring.model.Score;
import org.alongside.scoring.model.Scores;
import org.alongside.scoring.model.ScoringProcess;
import org.alongside.scoring.model.ScoringRound;
import org.alongside.scoring.model.ScoringRound.Criterion;
import org.alongside.scoring.model.ScoringRound.Entry;
import org.alongside.scoring.model.ScoringRound.ScoringSeat;
import org.alongside.scoring.model.ScoringRounds;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reading scoring rounds for those who run them ({@link MemberScorings} is for members). Averages, and what anybody else has scored, are given to nobody before the scoring has closed. */
@Component
@Transactional(readOnly = true)
public class ScoringQueries {

    private static final Set<String> STEPS = Set.of(
            ScoringProcess.SHORTLIST,
            ScoringProcess.TOO_FEW,
            ScoringProcess.MODERATE,
            ScoringProcess.ORDER_TIE,
            ScoringProcess.DECIDE);

    /** Instead of the name of somebody who is not known any more. */
    private static final String NOBODY = "-";

    private final ScoringRounds rows;
    private final Scores scores;
    private final BodyAdministration bodies;
    private final Projects projects;
    private final Accounts accounts;
    private final HelpPromises promises;
    private final WorkList workList;
    private final Clock clock;

    ScoringQueries(
            ScoringRounds rows,
            Scores scores,
            BodyAdministration bodies,
            Projects projects,
            Accounts accounts,
            HelpPromises promises,
            WorkList workList,
            Clock clock) {
        this.rows = rows;
        this.scores = scores;
        this.bodies = bodies;
        this.projects = projects;
        this.accounts = accounts;
        this.promises = promises;
        this.workList = workList;
        this.clock = clock;
    }

    /** Whether there is such a round and this person may look after it: officers, managers, and the chair of the body. */
    public boolean mayRun(UUID id, Viewer viewer) {
        return rows.find(id)
                .filter(round -> viewer.hasAny(Role.OFFICER, Role.MANAGER, Role.ADMINISTRATOR)
                        || bodies.seats(round.body()).stream()
                                .anyMatch(
                                        seat -> seat.isChair() && seat.account().equals(viewer.id())))
                .isPresent();
    }

    /** The newest rounds that this person may look after. */
    public List<ScoringView> all(Viewer viewer) {
        return rows.newest().stream()
                .filter(id -> mayRun(id, viewer))
                .map(this::view)
                .toList();
    }

    public List<ScoringView> ofBody(UUID body) {
        return rows.ofBody(body).stream().map(this::view).toList();
    }

    public List<ScoringView> ofProject(String reference) {
        return rows.ofProject(reference).stream().map(this::view).toList();
    }

    /** @throws NoSuchScoringRound when there is none with this reference */
    public ScoringView byReference(String reference) {
        return view(rows.require(reference));
    }

    /**
     * What whoever does a step of a round sees of it.
     *
     * @throws NoSuchScoringRound when there is none with this reference
     */
    public ScoringStanding standing(String reference) {
        ScoringRound round = rows.require(reference);
        List<Score> latest = round.state().showsAverages() ? scores.latest(round.id()) : List.of();
        Ranking ranking = ranking(round, latest);
        List<UUID> tied = ranking.tiedOnLine();
        return new ScoringStanding(
                round.id(),
                round.title(),
                round.words().about(),
                round.state(),
                round.budget(),
                entries(round),
                places(round, ranking, latest),
                left(round, ranking),
                entries(round).stream()
                        .filter(entry -> tied.contains(entry.id()))
                        .toList(),
                round.words().discussed(),
                round.words().tie(),
                round.words().decision(),
                round.words().calledOff());
    }

    /**
     * Who of a round has scored.
     *
     * @throws NoSuchScoringRound when there is none with this reference
     */
    public ScoringProgress whoScored(String reference) {
        ScoringRound round = rows.require(reference);
        Map<UUID, String> names = names(round);
        return new ScoringProgress(
                round.seats().stream()
                        .map(seat -> new ScoringProgress.Seat(
                                names.getOrDefault(seat.account(), NOBODY),
                                seat.doneAt() != null,
                                seat.outOfAll(),
                                seat.leftAt() != null))
                        .sorted(Comparator.comparing(ScoringProgress.Seat::name))
                        .toList(),
                finished(round),
                round.scoring().size(),
                round.needed());
    }

    /** @throws NoSuchScoringRound when there is none with this id */
    public ScoringView view(UUID id) {
        return view(rows.require(id));
    }

    private ScoringView view(ScoringRound round) {
        UUID id = round.id();
        List<Score> given = scores.scores(id);
        List<Score> all = round.state().showsAverages() ? given : List.of();
        List<Score> latest = Scores.latest(all);
        Ranking ranking = ranking(round, latest);
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
                round.scale(),
                round.budget(),
                round.places(),
                round.shortlistSize(),
                round.residentsDecide(),
                round.lastDay(),
                round.criteria().stream().map(ScoringQueries::criterion).toList(),
                entries(round),
                places(round, ranking, latest),
                left(round, ranking),
                seats(round, names, scores.assisted(id), Scores.latest(given)),
                finished(round),
                round.scoring().size(),
                round.needed(),
                changes(round, all, names),
                rows.extensions(id),
                round.words().discussed(),
                round.words().tie(),
                round.words().decision(),
                round.words().calledOff(),
                workList.openOn(round.reference()).stream()
                        .filter(item -> item.step() != null && STEPS.contains(item.step()))
                        .map(WorkItem::id)
                        .findFirst()
                        .orElse(null));
    }

    private static Ranking ranking(ScoringRound round, List<Score> latest) {
        return round.state().showsAverages() ? Ranking.of(round, latest) : new Ranking(List.of());
    }

    private static List<ScoringView.Entry> entries(ScoringRound round) {
        return round.entries().stream().map(ScoringQueries::entry).toList();
    }

    private static List<ScoringView.Place> places(ScoringRound round, Ranking ranking, List<Score> latest) {
        return ranking.places().stream()
                .map(place -> new ScoringView.Place(
                        round.entry(place.entry()).map(ScoringQueries::entry).orElseThrow(),
                        place,
                        said(round, latest, place.entry())))
                .toList();
    }

    private static int finished(ScoringRound round) {
        return (int)
                round.scoring().stream().filter(seat -> seat.doneAt() != null).count();
    }

    /** What those are called who have a seat, or score in the place of one who has left. */
    private Map<UUID, String> names(ScoringRound round) {
        return accounts.names(round.seats().stream()
                .flatMap(seat -> Stream.of(seat.account(), seat.scorer()))
                .collect(Collectors.toSet()));
    }

    private String name(Map<UUID, String> names, UUID account) {
        String name = names.get(account);
        return name == null ? accounts.name(account) : name;
    }

    private static @Nullable BigDecimal left(ScoringRound round, Ranking ranking) {
        BigDecimal budget = round.budget();
        return budget == null
                ? null
                : round.entries().stream()
                        .filter(entry -> ranking.within().contains(entry.id()))
                        .map(Entry::asked)
                        .filter(Objects::nonNull)
                        .reduce(budget, BigDecimal::subtract);
    }

    private List<ScoringView.SeatNow> seats(
            ScoringRound round, Map<UUID, String> names, List<Scores.Assisted> assisted, List<Score> latest) {
        Map<UUID, String> by = assisted.isEmpty()
                ? Map.of()
                : accounts.names(assisted.stream().map(Scores.Assisted::by).collect(Collectors.toSet()));
        return round.seats().stream()
                .map(seat -> new ScoringView.SeatNow(
                        seat.id(),
                        names.getOrDefault(seat.account(), NOBODY),
                        seat.kind(),
                        seat.chair(),
                        seat.doneAt() != null,
                        seat.outOfAll(),
                        seat.outOf().size(),
                        seat.leftAt() != null,
                        seat.handedAt() == null ? null : name(names, seat.scorer()),
                        standIn(round, seat, names, latest),
                        assisted.stream()
                                .filter(each -> each.seat().equals(seat.id()))
                                .map(each -> written(each, by.getOrDefault(each.by(), "-")))
                                .toList()))
                .sorted(Comparator.comparing(ScoringView.SeatNow::name))
                .toList();
    }

    /** The deputy, with the entries for which what they gave counts; which points those are is not told. */
    private ScoringView.@Nullable StandIn standIn(
            ScoringRound round, ScoringSeat seat, Map<UUID, String> names, List<Score> latest) {
        UUID deputy = seat.deputy();
        Set<UUID> scored = latest.stream()
                .filter(score -> score.seat().equals(seat.id()) && !score.isOf(seat.account()))
                .map(Score::entry)
                .collect(Collectors.toSet());
        return deputy == null || scored.isEmpty()
                ? null
                : new ScoringView.StandIn(
                        name(names, deputy),
                        round.entries().stream()
                                .filter(entry -> scored.contains(entry.id()))
                                .map(Entry::name)
                                .sorted()
                                .collect(Collectors.joining(", ")));
    }

    private static List<ScoringView.Said> said(ScoringRound round, List<Score> latest, UUID entry) {
        Set<UUID> counting = new HashSet<>();
        round.entry(entry).ifPresent(one -> round.seats().stream()
                .filter(seat -> seat.scores(one))
                .map(ScoringSeat::id)
                .forEach(counting::add));
        return round.criteria().stream()
                .flatMap(criterion -> latest.stream()
                        .filter(score -> score.entry().equals(entry)
                                && score.criterion().equals(criterion.id())
                                && counting.contains(score.seat()))
                        .sorted(Comparator.comparing(Score::points)
                                .reversed()
                                .thenComparing(score -> Objects.requireNonNullElse(score.reason(), "")))
                        .map(score -> new ScoringView.Said(criterion.name(), score.points(), score.reason())))
                .toList();
    }

    private List<ScoringView.Change> changes(ScoringRound round, List<Score> all, Map<UUID, String> names) {
        Map<List<UUID>, Integer> before = new HashMap<>();
        List<ScoringView.Change> changes = new ArrayList<>();
        for (Score score : all) {
            Integer was = before.put(List.of(score.seat(), score.entry(), score.criterion()), score.points());
            if (score.moderated() && was != null) {
                changes.add(new ScoringView.Change(
                        name(names, score.givenBy()),
                        round.entry(score.entry()).map(Entry::name).orElse(""),
                        round.criteria().stream()
                                .filter(each -> each.id().equals(score.criterion()))
                                .map(Criterion::name)
                                .findFirst()
                                .orElse(""),
                        was,
                        score.points(),
                        score.reason(),
                        score.givenAt()));
            }
        }
        return changes;
    }

    static RecordedScores written(Scores.Assisted each, String by) {
        return new RecordedScores(
                each.how().way(), by, each.how().helpedBy(), each.how().confirmedHow(), each.at());
    }

    /**
     * What is on the sheet of a seat: what the member scores, and nothing of what they gave.
     *
     * @throws NoSuchScoringRound when the round has no such seat
     */
    public ScoreSheet sheet(UUID id, UUID seatId) {
        ScoringRound round = rows.require(id);
        ScoringSeat seat = round.seat(seatId).orElseThrow(() -> new NoSuchScoringRound(seatId));
        return new ScoreSheet(
                id,
                seatId,
                accounts.name(seat.account()),
                round.title(),
                round.takesScores(clock.instant()),
                round.scale(),
                round.criteria().stream().map(ScoringQueries::criterion).toList(),
                lines(round, seat, scores.latest(id)));
    }

    private static List<ScoreSheet.Line> lines(ScoringRound round, ScoringSeat seat, List<Score> latest) {
        return round.shortlist().stream()
                .map(entry -> new ScoreSheet.Line(
                        entry.position(),
                        entry(entry),
                        !seat.mayScore(entry),
                        latest.stream()
                                .filter(score -> score.seat().equals(seat.id())
                                        && score.entry().equals(entry.id())
                                        && score.isGivenBy(seat.account()))
                                .map(Score::givenAt)
                                .max(Comparator.naturalOrder())
                                .orElse(null)))
                .toList();
    }

    /** What members of this round asked for. */
    public List<HelpView> asked(UUID id) {
        List<HelpPromises.Asked> asked = promises.of(id);
        if (asked.isEmpty()) {
            return List.of();
        }
        ScoringRound round = rows.require(id);
        return asked.stream()
                .map(each -> new HelpView(
                        each.id(),
                        round.seat(each.seat())
                                .map(seat -> accounts.name(seat.account()))
                                .orElse("-"),
                        each.kind(),
                        each.words(),
                        each.promisedBy(),
                        each.answeredAt()))
                .toList();
    }

    static ScoringView.Criterion criterion(Criterion criterion) {
        return new ScoringView.Criterion(criterion.id(), criterion.name(), criterion.help(), criterion.weight());
    }

    static ScoringView.Entry entry(Entry entry) {
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
