package org.alongside.form.flow;

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
import org.alongside.form.answer.AskedQuestions;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.FieldCheck;
import org.alongside.form.answer.FieldCheck.Found;
import org.alongside.form.answer.FieldTexts;
import org.alongside.form.answer.FormState;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.answer.FormValidator;
import org.alongside.form.answer.PostedPage;
import org.alongside.form.answer.PostedPageReader;
import org.alongside.form.answer.RawInput;
import org.alongside.form.answer.Uploads;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.form.definition.Field;
import org.alongside.form.definition.Form;
import org.alongside.form.definition.Page;
import org.alongside.form.definition.Part;
import org.alongside.form.flow.SubmissionResult.Outcome;
import org.alongside.form.view.FormView;
import org.alongside.form.view.FormViewBuilder;
import org.alongside.text.Messages;
import org.jspecify.annotations.Nullable;
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
    private final FieldTexts texts;

    public FormFlow(Feel feel, Clock clock, Messages messages) {
        this.feel = feel;
        this.clock = clock;
        this.texts = new FieldTexts(messages);
    }

    /**
     * One page to draw.
     *
     * @param page its key; null, unknown or hidden for the first
     */
    public FormView show(Form form, RawInput typed, @Nullable String page, Choices choices) {
        return show(form, typed, page == null ? Map.of() : Map.of("page", new String[] {page}), choices);
    }

    /**
     * The page that an address asks for by its query, {@code ?page=} and {@code &change=1}, as {@link SubmissionResult#query}
     * writes it.
     */
    public FormView show(Form form, RawInput typed, Map<String, String[]> query, Choices choices) {
        FormState scene = FormState.of(form, typed, feel, choices);
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
    public SubmissionResult take(Form form, RawInput kept, Map<String, String[]> posted, Choices choices) {
        return take(form, kept, PostedPage.of(posted), choices);
    }

    /** The same with files, as {@link Uploads#read} gives them. */
    public SubmissionResult take(Form form, RawInput kept, PostedPage posted, Choices choices) {
        FormState before = FormState.of(form, kept, feel, choices);
        if (form.isUnavailable()) {
            Page notice = before.pages().get(0);
            FormView view = drawing(before, choices, Map.of(), "").page(notice, false, false);
            return new SubmissionResult(Outcome.SHOW, kept, notice.key(), false, view, null);
        }
        String action = posted.one("_do");
        if (posted.one("_page").equals(Form.CHECK) && form.checked()) {
            return switch (action) {
                case "back" -> move(before, last(before).key(), false);
                case "save", KEEP -> new SubmissionResult(Outcome.SAVE, before.typed(), Form.CHECK, false, null, null);
                case "kept" ->
                    new SubmissionResult(
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
        PostedPageReader post = PostedPageReader.of(before, page, posted);
        Step step = new Step(
                page,
                post,
                FormState.of(form, post.typed(), feel, choices),
                form.checked() && !posted.one("_change").isEmpty());
        if (action.equals(KEEP)) {
            return new SubmissionResult(Outcome.SAVE, step.scene.typed(), page.key(), step.changing, null, null);
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
            case "save" ->
                new SubmissionResult(Outcome.SAVE, step.scene.typed(), page.key(), step.changing, null, null);
            // What had been kept for somebody who was signed out: on the page again, to be looked at before it is sent.
            case "kept" -> show(step, Map.of(), choices, "", false);
            default -> goOn(step, unclean, choices);
        };
    }

    /**
     * What was typed, with a posted page added and nothing checked: for drafts that are kept while people type.
     */
    public RawInput merge(Form form, RawInput kept, Map<String, String[]> posted) {
        return merge(form, kept, PostedPage.of(posted));
    }

    /** The same with files, as {@link Uploads#read} gives them. */
    public RawInput merge(Form form, RawInput kept, PostedPage posted) {
        FormState before = FormState.of(form, kept, feel, Choices.none());
        return posted.one("_page").equals(Form.CHECK)
                ? before.typed()
                : PostedPageReader.of(before, orFirst(before, posted.one("_page")), posted)
                        .typed();
    }

    /** Whether something was typed since: what the form begins with is nothing that anybody typed. */
    public boolean isUntouched(Form form, RawInput kept, RawInput typed) {
        return FormState.of(form, kept, feel, Choices.none()).typed().saysTheSame(typed);
    }

    /**
     * What was typed, to be read and copied only: for a form that can no longer be sent. What the form as it is now has no
     * place for is told as well.
     */
    public List<FormView.CheckRow> told(Form form, RawInput typed, Choices choices) {
        return drawing(FormState.of(form, typed, feel, choices), choices, Map.of(), "")
                .told();
    }

    /** The page of the field again, with a use case's refusal beside it. */
    public FormView refuse(Form form, RawInput typed, ValidationRejected refused, Choices choices) {
        FormState scene = FormState.of(form, typed, feel, choices);
        Found problem = Found.problem(texts.of(refused.message(), refused.arguments()));
        for (Page page : scene.pages()) {
            Optional<String> name = refused.field().filter(field -> names(page).contains(field));
            if (name.isPresent()) {
                return drawing(scene, choices, Map.of(name.get(), problem), "").page(page, form.checked(), false);
            }
        }
        FormViewBuilder drawing = drawing(scene, choices, Map.of("", problem), "");
        return form.checked() ? drawing.check() : drawing.page(last(scene), false, false);
    }

    /**
     * Checks a whole form at once, for answers that came by another way than the pages.
     *
     * @throws NotValid with every problem, when something does not hold
     */
    public FormSubmission check(Form form, RawInput typed, Choices choices) {
        FormState scene = FormState.of(form, typed, feel, choices);
        FormValidator checking = FormValidator.of(scene, scene.pages(), fields(choices), texts);
        if (!checking.problems().isEmpty()) {
            throw new NotValid(form.id() + ": "
                    + checking.problems().entrySet().stream()
                            .map(each -> each.getKey() + ": " + each.getValue().problem())
                            .toList());
        }
        return checking.answers().to(asked(scene, choices));
    }

    private AskedQuestions asked(FormState scene, Choices choices) {
        return new AskedQuestions(
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
    private record Step(Page page, PostedPageReader post, FormState scene, boolean changing) {}

    private SubmissionResult goOn(Step step, Map<String, Found> unclean, Choices choices) {
        FormState scene = step.scene;
        Map<String, Found> problems = new LinkedHashMap<>();
        Set<String> fresh = new TreeSet<>();
        FormViewBuilder drawn = drawing(scene, choices, Map.of(), "");
        String first = "";
        for (String name : drawn.names(step.page)) {
            if (!step.post.had(name) && !name.matches(".*-[0-9]+-.*")) {
                fresh.add(name);
                first = first.isEmpty() ? name : first;
            }
        }
        FormValidator.of(scene, List.of(step.page), fields(choices), texts)
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

    private SubmissionResult back(Step step) {
        List<Page> pages = step.scene.pages();
        int index = indexOf(pages, step.page.key());
        String to =
                step.changing ? Form.CHECK : pages.get(Math.max(0, index - 1)).key();
        return move(step.scene, to, false);
    }

    private SubmissionResult finish(FormState scene, Map<String, Found> unclean, Choices choices) {
        FormValidator checking = FormValidator.of(scene, scene.pages(), fields(choices), texts);
        Map<String, Found> problems = new LinkedHashMap<>(checking.problems());
        problems.putAll(unclean);
        if (problems.isEmpty()) {
            FormSubmission answers = checking.answers().to(asked(scene, choices));
            return new SubmissionResult(
                    Outcome.FINISH, scene.typed(), last(scene).key(), false, null, answers);
        }
        for (Page page : scene.pages()) {
            if (FormValidator.of(scene, List.of(page), fields(choices), texts)
                            .problems()
                            .isEmpty()
                    && unclean.isEmpty()) {
                continue;
            }
            boolean changing = scene.form().checked();
            return new SubmissionResult(
                    Outcome.SHOW,
                    scene.typed(),
                    page.key(),
                    changing,
                    drawing(scene, choices, problems, "").page(page, changing, false),
                    null);
        }
        throw new IllegalStateException("A problem on no page: " + problems.keySet());
    }

    private SubmissionResult changeRows(Step step, String action, Map<String, Found> problems, Choices choices) {
        RawInput typed = step.scene.typed();
        String focus = "";
        for (Part part : Form.flat(step.page.parts()).toList()) {
            if (!(part instanceof Part.Rows rows)) {
                continue;
            }
            List<RawInput> given = new ArrayList<>(typed.rows(rows.key()));
            if (rows.fixed()) {
                continue;
            }
            if (action.equals("add-" + rows.key()) && given.size() < rows.most()) {
                focus = FormState.at(rows, given.size());
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
        Step changed =
                new Step(step.page, step.post, FormState.of(step.scene.form(), typed, feel, choices), step.changing);
        return show(changed, problems, choices, focus, false);
    }

    private SubmissionResult show(Step step, Map<String, Found> problems, Choices choices, String focus, boolean more) {
        FormView view = drawing(step.scene, choices, problems, focus).page(step.page, step.changing, more);
        return new SubmissionResult(Outcome.SHOW, step.scene.typed(), step.page.key(), step.changing, view, null);
    }

    private static SubmissionResult move(FormState scene, String page, boolean changing) {
        return new SubmissionResult(Outcome.MOVE, scene.typed(), page, changing, null, null);
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

    private static Page orFirst(FormState scene, @Nullable String key) {
        return scene.page(key).orElseGet(() -> scene.pages().get(0));
    }

    private static Page last(FormState scene) {
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

    private FormViewBuilder drawing(FormState scene, Choices choices, Map<String, Found> problems, String focus) {
        return new FormViewBuilder(scene, fields(choices), texts, problems, focus);
    }

    private static String one(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 || values[0] == null ? "" : values[0];
    }
}
