package org.alongside.award;

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
import org.alongside.award.ScoringRound.Criterion;
import org.alongside.award.ScoringRound.Entry;
import org.alongside.award.ScoringRound.ScoringSeat;
import org.alongside.award.process.ScoringProcess;
import org.alongside.identity.Accounts;
import org.alongside.identity.Role;
import org.alongside.identity.Viewer;
import org.alongside.panel.Bodies;
import org.alongside.panel.Body;
import org.alongside.panel.DeskView;
import org.alongside.panel.HelpPromises;
import org.alongside.project.Project;
import org.alongside.project.Projects;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reading scoring rounds for those who run them ({@link MyScorings} is for members). Averages, and what anybody else has scored, are given to nobody before the scoring has closed. */
@Component
@Transactional(readOnly = true)
public class ScoringReading {

    private static final Set<String> STEPS = Set.of(
            ScoringProcess.SHORTLIST,
            ScoringProcess.TOO_FEW,
            ScoringProcess.MODERATE,
            ScoringProcess.ORDER_TIE,
            ScoringProcess.DECIDE);

    private final ScoringRows rows;
    private final Scores scores;
    private final Bodies bodies;
    private final Projects projects;
    private final Accounts accounts;
    private final HelpPromises promises;
    private final WorkList workList;
    private final Clock clock;

    ScoringReading(
            ScoringRows rows,
            Scores scores,
            Bodies bodies,
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
        return view(rows.idOf(reference));
    }

    /** @throws NoSuchScoringRound when there is none with this id */
    public ScoringView view(UUID id) {
        ScoringRound round = rows.require(id);
        boolean shown = round.state().showsAverages();
        List<Score> all = shown ? scores.scores(id) : List.of();
        List<Score> latest = shown ? scores.latest(id) : List.of();
        Ranking ranking = shown ? Ranking.of(round, latest) : new Ranking(List.of());
        Map<UUID, String> names =
                accounts.names(round.seats().stream().map(ScoringSeat::account).collect(Collectors.toSet()));
        Optional<Project> project = Optional.ofNullable(round.project()).flatMap(projects::find);
        List<ScoringView.Entry> entries =
                round.entries().stream().map(ScoringReading::entry).toList();
        List<ScoringView.Place> places = ranking.places().stream()
                .map(place -> new ScoringView.Place(
                        entries.stream()
                                .filter(entry -> entry.id().equals(place.entry()))
                                .findFirst()
                                .orElseThrow(),
                        place,
                        said(round, latest, place.entry())))
                .toList();
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
                round.criteria().stream().map(ScoringReading::criterion).toList(),
                entries,
                places,
                left(round, ranking),
                seats(round, names, scores.assisted(id)),
                (int) round.scoring().stream()
                        .filter(seat -> seat.doneAt() != null)
                        .count(),
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
            ScoringRound round, Map<UUID, String> names, List<Scores.Assisted> assisted) {
        Map<UUID, String> by = assisted.isEmpty()
                ? Map.of()
                : accounts.names(assisted.stream().map(Scores.Assisted::by).collect(Collectors.toSet()));
        return round.seats().stream()
                .map(seat -> new ScoringView.SeatNow(
                        seat.id(),
                        names.getOrDefault(seat.account(), "-"),
                        seat.kind(),
                        seat.chair(),
                        seat.doneAt() != null,
                        seat.outOfAll(),
                        seat.outOf().size(),
                        seat.leftAt() != null,
                        seat.handedAt() == null ? null : accounts.name(seat.scorer()),
                        assisted.stream()
                                .filter(each -> each.seat().equals(seat.id()))
                                .map(each -> written(each, by.getOrDefault(each.by(), "-")))
                                .toList()))
                .sorted(Comparator.comparing(ScoringView.SeatNow::name))
                .toList();
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
                        .sorted(Comparator.comparing(Score::points).reversed())
                        .map(score -> new ScoringView.Said(criterion.name(), score.points(), score.reason())))
                .toList();
    }

    private static List<ScoringView.Change> changes(ScoringRound round, List<Score> all, Map<UUID, String> names) {
        Map<List<UUID>, Integer> before = new HashMap<>();
        Map<UUID, UUID> accounts = new HashMap<>();
        round.seats().forEach(seat -> accounts.put(seat.id(), seat.account()));
        List<ScoringView.Change> changes = new ArrayList<>();
        for (Score score : all) {
            Integer was = before.put(List.of(score.seat(), score.entry(), score.criterion()), score.points());
            if (score.moderated() && was != null) {
                changes.add(new ScoringView.Change(
                        names.getOrDefault(accounts.get(score.seat()), "-"),
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

    static WrittenDown written(Scores.Assisted each, String by) {
        return new WrittenDown(
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
                round.criteria().stream().map(ScoringReading::criterion).toList(),
                round.toScore(seat).stream().map(ScoringReading::entry).toList());
    }

    /** What members of this round asked for. */
    public List<DeskView.Help> asked(UUID id) {
        List<HelpPromises.Asked> asked = promises.of(id);
        if (asked.isEmpty()) {
            return List.of();
        }
        ScoringRound round = rows.require(id);
        return asked.stream()
                .map(each -> new DeskView.Help(
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

    /** The entries that tie on the line. */
    public List<ScoringView.Entry> tiedOnLine(UUID id) {
        ScoringRound round = rows.require(id);
        List<UUID> tied = Ranking.of(round, scores.latest(id)).tiedOnLine();
        return round.entries().stream()
                .filter(entry -> tied.contains(entry.id()))
                .map(ScoringReading::entry)
                .toList();
    }
}
