package org.alongside.form;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.alongside.engine.Feel;
import org.alongside.form.FieldCheck.Found;
import org.alongside.form.Taken.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Leads a person through a form, page by page. It keeps nothing itself: what was typed goes in and comes out, and the
 * caller keeps it in a draft or in the session.
 */
@Component
public class FormFlow {

    /** Saved by the page itself, while somebody types or before another button acts. */
    private static final String KEEP = "keep";

    private static final ZoneId PLACE = ZoneId.of("Europe/London");

    private final Feel feel;
    private final Clock clock;
    private final Texts texts;

    FormFlow(Feel feel, Clock clock, MessageSource messages) {
        this.feel = feel;
        this.clock = clock;
        this.texts = new Texts(messages);
    }

    /**
     * One page to draw.
     *
     * @param page its key; null, unknown or hidden for the first
     */
    public FormView show(Form form, Typed typed, @Nullable String page, Choices choices) {
        return show(form, typed, page == null ? Map.of() : Map.of("page", new String[] {page}), choices);
    }

    /**
     * The page that an address asks for by its query, {@code ?page=} and {@code &change=1}, as {@link Taken#query}
     * writes it.
     */
    public FormView show(Form form, Typed typed, Map<String, String[]> query, Choices choices) {
        Scene scene = Scene.of(form, typed, feel, choices);
        String page = one(query, "page");
        if (page.equals(Form.CHECK) && form.checked()) {
            return drawing(scene, choices, Map.of(), "").check();
        }
        boolean changing = form.checked() && !one(query, "change").isEmpty();
        return drawing(scene, choices, Map.of(), "").page(orFirst(scene, page), changing, false);
    }

    /**
     * A posted page.
     *
     * @param kept what was typed before, from the draft or the session
     * @param posted the request's parameters; only what the form asks for is taken
     */
    public Taken take(Form form, Typed kept, Map<String, String[]> posted, Choices choices) {
        return take(form, kept, Posted.of(posted), choices);
    }

    /** The same with files, as {@link Uploads#read} gives them. */
    public Taken take(Form form, Typed kept, Posted posted, Choices choices) {
        Scene before = Scene.of(form, kept, feel, choices);
        if (form.isUnavailable()) {
            Page notice = before.pages().get(0);
            FormView view = drawing(before, choices, Map.of(), "").page(notice, false, false);
            return new Taken(Outcome.SHOW, kept, notice.key(), false, view, null);
        }
        String action = posted.one("_do");
        if (posted.one("_page").equals(Form.CHECK) && form.checked()) {
            return switch (action) {
                case "back" -> move(before, last(before).key(), false);
                case "save", KEEP -> new Taken(Outcome.SAVE, before.typed(), Form.CHECK, false, null, null);
                case "kept" ->
                    new Taken(
                            Outcome.SHOW,
                            before.typed(),
                            Form.CHECK,
                            false,
                            drawing(before, choices, Map.of(), "").check(),
                            null);
                default -> finish(before, Map.of(), choices);
            };
        }
        Page page = orFirst(before, posted.one("_page"));
        FormPost post = FormPost.of(before, page, posted);
        Step step = new Step(
                page,
                post,
                Scene.of(form, post.typed(), feel, choices),
                form.checked() && !posted.one("_change").isEmpty());
        if (action.equals(KEEP)) {
            return new Taken(Outcome.SAVE, step.scene.typed(), page.key(), step.changing, null, null);
        }
        Map<String, Found> unclean = unclean(post.unclean());
        posted.problems().forEach((name, problem) -> unclean.put(name, Found.problem(problem)));
        if (action.startsWith("add-") || action.startsWith("remove-")) {
            return changeRows(step, action, unclean, choices);
        }
        if (!unclean.isEmpty() && !action.equals("continue") && !action.equals("finish") && !action.isEmpty()) {
            return show(step, unclean, choices, "", false);
        }
        return switch (action) {
            case "back" -> back(step);
            case "save" -> new Taken(Outcome.SAVE, step.scene.typed(), page.key(), step.changing, null, null);
            // What had been kept for somebody who was signed out: on the page again, to be looked at before it is sent.
            case "kept" -> show(step, Map.of(), choices, "", false);
            default -> goOn(step, unclean, choices);
        };
    }

    /**
     * What was typed, with a posted page added and nothing checked: for drafts that are kept while people type.
     */
    public Typed merge(Form form, Typed kept, Map<String, String[]> posted) {
        return merge(form, kept, Posted.of(posted));
    }

    /** The same with files, as {@link Uploads#read} gives them. */
    public Typed merge(Form form, Typed kept, Posted posted) {
        Scene before = Scene.of(form, kept, feel, Choices.none());
        return posted.one("_page").equals(Form.CHECK)
                ? before.typed()
                : FormPost.of(before, orFirst(before, posted.one("_page")), posted)
                        .typed();
    }

    /** Whether something was typed since: what the form begins with is nothing that anybody typed. */
    public boolean isUntouched(Form form, Typed kept, Typed typed) {
        return Scene.of(form, kept, feel, Choices.none()).typed().saysTheSame(typed);
    }

    /**
     * What was typed, to be read and copied only: for a form that can no longer be sent. What the form as it is now has no
     * place for is told as well.
     */
    public List<FormView.CheckRow> told(Form form, Typed typed, Choices choices) {
        return drawing(Scene.of(form, typed, feel, choices), choices, Map.of(), "")
                .told();
    }

    /** The page of the field again, with a use case's refusal beside it. */
    public FormView refuse(Form form, Typed typed, Refused refused, Choices choices) {
        Scene scene = Scene.of(form, typed, feel, choices);
        Found problem = Found.problem(texts.of(refused.message(), refused.arguments()));
        for (Page page : scene.pages()) {
            Optional<String> name = refused.field().filter(field -> names(page).contains(field));
            if (name.isPresent()) {
                return drawing(scene, choices, Map.of(name.get(), problem), "").page(page, form.checked(), false);
            }
        }
        Drawing drawing = drawing(scene, choices, Map.of("", problem), "");
        return form.checked() ? drawing.check() : drawing.page(last(scene), false, false);
    }

    /**
     * Checks a whole form at once, for answers that came by another way than the pages.
     *
     * @throws NotValid with every problem, when something does not hold
     */
    public Answers check(Form form, Typed typed, Choices choices) {
        Scene scene = Scene.of(form, typed, feel, choices);
        Checking checking = Checking.of(scene, scene.pages(), fields(choices), texts);
        if (!checking.problems().isEmpty()) {
            throw new NotValid(form.id() + ": "
                    + checking.problems().entrySet().stream()
                            .map(each -> each.getKey() + ": " + each.getValue().problem())
                            .toList());
        }
        return checking.answers().to(asked(scene, choices));
    }

    private Asked asked(Scene scene, Choices choices) {
        return new Asked(
                scene.form(), () -> drawing(scene, choices, Map.of(), "").asked());
    }

    /** Answers that a form does not allow. */
    public static final class NotValid extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotValid(String problems) {
            super(problems);
        }
    }

    /** A posted page with what it made of the form. */
    private record Step(Page page, FormPost post, Scene scene, boolean changing) {}

    private Taken goOn(Step step, Map<String, Found> unclean, Choices choices) {
        Scene scene = step.scene;
        Map<String, Found> problems = new LinkedHashMap<>();
        Set<String> fresh = new TreeSet<>();
        Drawing drawn = drawing(scene, choices, Map.of(), "");
        String first = "";
        for (String name : drawn.names(step.page)) {
            if (!step.post.had(name) && !name.matches(".*-[0-9]+-.*")) {
                fresh.add(name);
                first = first.isEmpty() ? name : first;
            }
        }
        Checking.of(scene, List.of(step.page), fields(choices), texts)
                .problems()
                .forEach((name, found) -> {
                    // A question that has only just come up is asked before it is complained about.
                    if (!fresh.contains(name)) {
                        problems.put(name, found);
                    }
                });
        problems.putAll(unclean);
        if (!problems.isEmpty() || !fresh.isEmpty()) {
            return show(step, problems, choices, problems.isEmpty() ? first : "", !fresh.isEmpty());
        }
        List<Page> pages = scene.pages();
        int next = indexOf(pages, step.page.key()) + 1;
        if (!scene.form().checked() && next >= pages.size()) {
            return finish(scene, unclean, choices);
        }
        boolean toCheck = step.changing || next >= pages.size();
        return move(scene, toCheck ? Form.CHECK : pages.get(next).key(), false);
    }

    private Taken back(Step step) {
        List<Page> pages = step.scene.pages();
        int index = indexOf(pages, step.page.key());
        String to =
                step.changing ? Form.CHECK : pages.get(Math.max(0, index - 1)).key();
        return move(step.scene, to, false);
    }

    private Taken finish(Scene scene, Map<String, Found> unclean, Choices choices) {
        Checking checking = Checking.of(scene, scene.pages(), fields(choices), texts);
        Map<String, Found> problems = new LinkedHashMap<>(checking.problems());
        problems.putAll(unclean);
        if (problems.isEmpty()) {
            Answers answers = checking.answers().to(asked(scene, choices));
            return new Taken(Outcome.FINISH, scene.typed(), last(scene).key(), false, null, answers);
        }
        for (Page page : scene.pages()) {
            if (Checking.of(scene, List.of(page), fields(choices), texts)
                            .problems()
                            .isEmpty()
                    && unclean.isEmpty()) {
                continue;
            }
            boolean changing = scene.form().checked();
            return new Taken(
                    Outcome.SHOW,
                    scene.typed(),
                    page.key(),
                    changing,
                    drawing(scene, choices, problems, "").page(page, changing, false),
                    null);
        }
        throw new IllegalStateException("A problem on no page: " + problems.keySet());
    }

    private Taken changeRows(Step step, String action, Map<String, Found> problems, Choices choices) {
        Typed typed = step.scene.typed();
        String focus = "";
        for (Part part : Form.flat(step.page.parts()).toList()) {
            if (!(part instanceof Part.Rows rows)) {
                continue;
            }
            List<Typed> given = new ArrayList<>(typed.rows(rows.key()));
            if (rows.fixed()) {
                continue;
            }
            if (action.equals("add-" + rows.key()) && given.size() < rows.most()) {
                focus = Scene.at(rows, given.size());
                given.add(step.scene.freshRow(rows));
            }
            for (int i = given.size() - 1; i >= 0; i--) {
                if (action.equals("remove-" + rows.key() + "-" + i)) {
                    given.remove(i);
                    focus = rows.key();
                }
            }
            typed = typed.with(rows.key(), given);
        }
        Step changed = new Step(step.page, step.post, Scene.of(step.scene.form(), typed, feel, choices), step.changing);
        return show(changed, problems, choices, focus, false);
    }

    private Taken show(Step step, Map<String, Found> problems, Choices choices, String focus, boolean more) {
        FormView view = drawing(step.scene, choices, problems, focus).page(step.page, step.changing, more);
        return new Taken(Outcome.SHOW, step.scene.typed(), step.page.key(), step.changing, view, null);
    }

    private static Taken move(Scene scene, String page, boolean changing) {
        return new Taken(Outcome.MOVE, scene.typed(), page, changing, null, null);
    }

    private Map<String, Found> unclean(Set<String> names) {
        Map<String, Found> problems = new LinkedHashMap<>();
        names.forEach(name -> problems.put(name, Found.problem(texts.of("form.error.characters"))));
        return problems;
    }

    private static Set<String> names(Page page) {
        Set<String> names = new TreeSet<>();
        Form.flat(page.parts()).forEach(part -> {
            if (part instanceof Field field) {
                names.add(field.key());
            } else if (part instanceof Part.Rows rows) {
                names.add(rows.key());
            }
        });
        return names;
    }

    private static Page orFirst(Scene scene, @Nullable String key) {
        return scene.page(key).orElseGet(() -> scene.pages().get(0));
    }

    private static Page last(Scene scene) {
        List<Page> pages = scene.pages();
        return pages.get(pages.size() - 1);
    }

    private static int indexOf(List<Page> pages, String key) {
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).key().equals(key)) {
                return i;
            }
        }
        return 0;
    }

    private FieldCheck fields(Choices choices) {
        return new FieldCheck(texts, LocalDate.now(clock.withZone(PLACE)), choices);
    }

    private Drawing drawing(Scene scene, Choices choices, Map<String, Found> problems, String focus) {
        return new Drawing(scene, fields(choices), texts, problems, focus);
    }

    private static String one(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 || values[0] == null ? "" : values[0];
    }
}
