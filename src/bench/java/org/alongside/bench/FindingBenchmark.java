package org.alongside.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.identity.Viewer;
import org.alongside.project.Stage;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.search.WorkPage;
import org.alongside.worklist.search.WorkQuery;
import org.alongside.worklist.search.WorkSearch;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * The work list against the engine's task query, on the same database and items: my own and my five groups' items, by
 * due date, 25 with a count.
 */
final class FindingBenchmark {

    private static final int PAGE = 40;
    private static final Duel DUEL = new Duel(5, 40, Duration.ofSeconds(25));

    private final Settings settings;
    private final WorkSearch workSearch;
    private final TaskService tasks;
    private final Map<String, Sample> small = new LinkedHashMap<>();

    FindingBenchmark(App app, Settings settings) {
        this.settings = settings;
        this.workSearch = app.get(WorkSearch.class);
        this.tasks = app.get(TaskService.class);
    }

    /** A query for the list and for the engine. */
    private interface Question {
        WorkPage ours(int round);

        Found engines(int round);
    }

    /** The engine's result. */
    private record Found(List<Task> page, long count) {}

    private final List<Result> results = new ArrayList<>();

    void few() throws Exception {
        for (Map.Entry<String, Question> question : questions(settings.few()).entrySet()) {
            List<Sample> both = measure(question);
            small.put(question.getKey(), both.get(0));
            results.add(
                    Result.times(question.getKey() + ", " + settings.few() + " open", both.get(0), both.get(1), null));
        }
    }

    List<Result> many() throws Exception {
        List<Result> growth = new ArrayList<>();
        for (Map.Entry<String, Question> question : questions(settings.items()).entrySet()) {
            List<Sample> both = measure(question);
            double times = question.getKey().startsWith("search") ? 20 : 50;
            results.add(Result.times(
                    question.getKey() + ", " + settings.items() + " open",
                    both.get(0),
                    both.get(1),
                    Budget.atLeast(times)));
            growth.add(Result.growth(
                    question.getKey() + ", " + settings.items() + " against " + settings.few() + " open",
                    both.get(0),
                    small.get(question.getKey()),
                    Budget.atMost(3)));
        }
        results.addAll(growth);
        return results;
    }

    private List<Sample> measure(Map.Entry<String, Question> question) throws Exception {
        Progress.say("finding: " + question.getKey());
        Question asked = question.getValue();
        requireAgreement(question.getKey(), asked);
        return DUEL.between(List.of(Duel.millis(asked::ours), Duel.millis(asked::engines)));
    }

    private Map<String, Question> questions(int items) {
        Map<String, Question> all = new LinkedHashMap<>();
        all.put("list, first page", question(round -> WorkQuery.of(WorkQuery.Show.BOTH), (query, round) -> query, 0));
        all.put(
                "list, of one stage",
                question(
                        round -> WorkQuery.of(WorkQuery.Show.BOTH).inStage(stage(round)),
                        (query, round) -> query.processVariableValueEquals("stage", stage(round)),
                        0));
        all.put(
                "search by two words",
                question(
                        round -> WorkQuery.of(WorkQuery.Show.BOTH).withWords(String.join(" ", words(round, items))),
                        (query, round) -> {
                            for (String word : words(round, items)) {
                                query.processVariableValueLike("title", "%" + word + "%");
                            }
                            return query;
                        },
                        0));
        Map<Integer, WorkQuery> places = new HashMap<>();
        all.put(
                "list, page " + PAGE,
                question(
                        round -> places.computeIfAbsent(viewer(round), this::lastPage),
                        (query, round) -> query,
                        PAGE - 1));
        return all;
    }

    /** The cursor of page 40, or of the last page if there are fewer. */
    private WorkQuery lastPage(int person) {
        WorkQuery query = WorkQuery.of(WorkQuery.Show.BOTH);
        for (int page = 1; page < PAGE; page++) {
            WorkQuery next = workSearch.page(query, People.viewer(person)).next();
            if (next == null) {
                break;
            }
            query = next;
        }
        return query;
    }

    private static int viewer(int round) {
        return round * 37 % 10 * 41;
    }

    private static String stage(int round) {
        return Stage.values()[round % Stage.values().length].name();
    }

    /** The first and the third word of one of this person's items. */
    private static List<String> words(int round, int items) {
        List<Integer> own = OpenWork.itemsOf(viewer(round), items).boxed().toList();
        String[] title =
                Words.title(own.isEmpty() ? 1 : own.get(round % own.size())).split(" ");
        return List.of(title[0], title[2]);
    }

    private interface OurWords {
        WorkQuery of(int round);
    }

    private interface EnginesWords {
        TaskQuery of(TaskQuery query, int round);
    }

    private Question question(OurWords ours, EnginesWords engines, int page) {
        return new Question() {
            @Override
            public WorkPage ours(int round) {
                return workSearch.page(ours.of(round), People.viewer(viewer(round)));
            }

            @Override
            public Found engines(int round) {
                TaskQuery query = engines.of(mine(viewer(round)), round);
                return new Found(query.listPage(page * WorkSearch.PAGE, WorkSearch.PAGE), query.count());
            }
        };
    }

    private TaskQuery mine(int person) {
        Viewer viewer = People.viewer(person);
        return tasks.createTaskQuery()
                .or()
                .taskAssignee(viewer.id().toString())
                .taskCandidateGroupIn(People.groups(person))
                .endOr()
                .orderByDueDate()
                .asc();
    }

    /** Both must find the same items for the comparison to be meaningful. */
    private void requireAgreement(String name, Question question) {
        for (int round = 0; round < 3; round++) {
            WorkPage ours = question.ours(round);
            Found engines = question.engines(round);
            List<LocalDate> ourDays = ours.items().stream().map(WorkItem::dueOn).toList();
            List<LocalDate> theirDays = engines.page().stream()
                    .map(task -> task.getDueDate()
                            .toInstant()
                            .atZone(java.time.ZoneOffset.UTC)
                            .toLocalDate())
                    .toList();
            boolean samePlace = !name.contains("page " + PAGE) || engines.count() >= PAGE * WorkSearch.PAGE;
            if (ours.total() != Math.min(engines.count(), WorkSearch.COUNTED_UP_TO + 1)
                    || samePlace && !ourDays.equals(theirDays)) {
                throw new IllegalStateException(name + ": the list finds " + ours.total() + " " + ourDays
                        + ", the engine " + engines.count() + " " + theirDays);
            }
        }
        Progress.say("  " + question.ours(0).total() + " found by both");
    }
}
