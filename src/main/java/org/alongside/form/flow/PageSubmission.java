package org.alongside.form.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.form.answer.FieldResult;
import org.alongside.form.answer.FormState;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.answer.FormValidator;
import org.alongside.form.answer.PostedPage;
import org.alongside.form.answer.PostedPageReader;
import org.alongside.form.answer.RawInput;
import org.alongside.form.definition.Field;
import org.alongside.form.definition.Form;
import org.alongside.form.definition.Page;
import org.alongside.form.definition.Part;
import org.alongside.form.flow.SubmissionResult.Outcome;
import org.alongside.form.view.FormView;
import org.alongside.form.view.FormViewBuilder;

/** A posted page of a form and its result: the next page, or the errors. */
final class PageSubmission {

    /** Saved by the page's script while typing, or before another button acts. */
    static final String KEEP = "keep";

    /** Input kept from an ended session. */
    static final String PARKED = "kept";

    /** The choice between the answers on the page and those that another tab or device has saved. */
    static final String MINE = "mine";

    static final String THEIRS = "theirs";

    private static final Set<String> UNCHECKED = Set.of(KEEP, MINE, THEIRS);

    private final FormContext context;
    private final RawInput kept;
    private final PostedPage posted;
    private final FormState before;
    private final String action;

    /** @param kept earlier input, from the draft or the session */
    PageSubmission(FormContext context, RawInput kept, PostedPage posted) {
        this.context = context;
        this.kept = kept;
        this.posted = posted;
        this.before = context.state(kept);
        this.action = posted.one(PostedPage.ACTION);
    }

    SubmissionResult result() {
        if (context.form().isUnavailable()) {
            Page notice = before.pages().get(0);
            FormView view = context.view(before).page(notice, false);
            return new SubmissionResult(Outcome.SHOW, kept, notice.key(), false, view, null);
        }
        boolean check = posted.one("_page").equals(Form.CHECK) && context.form().checked();
        return check && !action.equals(PostedPage.QUESTIONS) ? checkPage() : page();
    }

    private SubmissionResult checkPage() {
        return switch (action) {
            case "back" -> move(before, FormContext.lastPage(before).key());
            case "save", KEEP, MINE, THEIRS ->
                new SubmissionResult(Outcome.SAVE, before.typed(), Form.CHECK, false, null, null);
            case PARKED ->
                new SubmissionResult(
                        Outcome.SHOW,
                        before.typed(),
                        Form.CHECK,
                        false,
                        context.view(before).check(),
                        null);
            default -> finish(before, Map.of());
        };
    }

    private SubmissionResult page() {
        Page page = FormContext.pageOrFirst(before, posted.one("_page"));
        PostedPageReader post = PostedPageReader.of(before, page, posted);
        boolean changing = context.form().checked() && !posted.one("_change").isEmpty();
        Step step = new Step(page, post, context.state(post.typed()), changing);
        if (UNCHECKED.contains(action)) {
            return save(step);
        }
        if (action.equals(PostedPage.QUESTIONS)) {
            FormView view = context.view(step.state).page(page, changing);
            return new SubmissionResult(Outcome.QUESTIONS, kept, page.key(), changing, view, null);
        }
        Map<String, FieldResult> problems = problems(post);
        if (action.startsWith("add-") || action.startsWith("remove-")) {
            return changeRows(step, problems);
        }
        boolean onward = action.isEmpty() || action.equals("continue") || action.equals("finish");
        if (!problems.isEmpty() && !onward) {
            return show(step, problems, "");
        }
        return switch (action) {
            case "back" -> back(step);
            case "save" -> save(step);
            // Shown for review before it is sent.
            case PARKED -> show(step, Map.of(), "");
            default -> goOn(step, problems);
        };
    }

    /** Errors independent of the form: removed characters and rejected files. */
    private Map<String, FieldResult> problems(PostedPageReader post) {
        Map<String, FieldResult> problems = new LinkedHashMap<>();
        String characters = context.texts().of("form.error.characters");
        post.unclean().forEach(name -> problems.put(name, FieldResult.problem(characters)));
        posted.problems().forEach((name, problem) -> problems.put(name, FieldResult.problem(problem)));
        return problems;
    }

    /** A posted page and the resulting state of the form. */
    private record Step(Page page, PostedPageReader post, FormState state, boolean changing) {}

    private SubmissionResult goOn(Step step, Map<String, FieldResult> unclean) {
        FormState state = step.state;
        Map<String, Boolean> fresh = newQuestions(step);
        Map<String, FieldResult> problems =
                new LinkedHashMap<>(context.validate(state, List.of(step.page)).problems());
        boolean asks = fresh.values().stream().anyMatch(required -> required)
                || !Collections.disjoint(problems.keySet(), fresh.keySet());
        // Newly shown questions are asked before they are validated.
        problems.keySet().removeAll(fresh.keySet());
        problems.putAll(unclean);
        // Questions that may be left empty are no reason to stay.
        if (!problems.isEmpty() || asks) {
            return show(step, context.view(state, problems, fresh.keySet()));
        }
        List<Page> pages = state.pages();
        int next = indexOf(pages, step.page.key()) + 1;
        if (!context.form().checked() && next >= pages.size()) {
            return finish(state, unclean);
        }
        boolean toCheck = step.changing || next >= pages.size();
        return move(state, toCheck ? Form.CHECK : pages.get(next).key());
    }

    /** Questions outside rows that an answer on the same page revealed, in page order, and whether each is required. */
    private Map<String, Boolean> newQuestions(Step step) {
        Map<String, Boolean> fresh = new LinkedHashMap<>();
        for (Part part : Form.flat(step.page.parts()).toList()) {
            if (!step.state.shows(part, "")) {
                continue;
            }
            if (part instanceof Field plain && !step.post.had(plain.key())) {
                Field field = step.state.resolve(plain, "");
                boolean asked = field.standing() == Field.Standing.ASKED;
                fresh.put(field.key(), asked && field.checks().required());
            } else if (part instanceof Part.Rows rows && !step.post.had(rows.key())) {
                fresh.put(rows.key(), rows.required());
            }
        }
        return fresh;
    }

    private static SubmissionResult back(Step step) {
        List<Page> pages = step.state.pages();
        int index = indexOf(pages, step.page.key());
        return move(
                step.state,
                step.changing ? Form.CHECK : pages.get(Math.max(0, index - 1)).key());
    }

    private static SubmissionResult save(Step step) {
        return new SubmissionResult(Outcome.SAVE, step.state.typed(), step.page.key(), step.changing, null, null);
    }

    private SubmissionResult finish(FormState state, Map<String, FieldResult> unclean) {
        FormValidator checked = context.validate(state, state.pages());
        Map<String, FieldResult> problems = new LinkedHashMap<>(checked.problems());
        problems.putAll(unclean);
        if (problems.isEmpty()) {
            FormSubmission answers = context.answers(checked, state);
            String last = FormContext.lastPage(state).key();
            return new SubmissionResult(Outcome.FINISH, state.typed(), last, false, null, answers);
        }
        boolean changing = context.form().checked();
        for (Page page : state.pages()) {
            boolean holds = context.validate(state, List.of(page)).problems().isEmpty();
            if (!holds || !unclean.isEmpty()) {
                FormView view = context.view(state, problems, "").page(page, changing);
                return new SubmissionResult(Outcome.SHOW, state.typed(), page.key(), changing, view, null);
            }
        }
        throw new IllegalStateException("A problem on no page: " + problems.keySet());
    }

    private SubmissionResult changeRows(Step step, Map<String, FieldResult> problems) {
        RawInput typed = step.state.typed();
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
                given.add(step.state.freshRow(rows));
            }
            for (int i = given.size() - 1; i >= 0; i--) {
                if (action.equals("remove-" + rows.key() + "-" + i)) {
                    given.remove(i);
                    focus = rows.key();
                }
            }
            typed = typed.with(rows.key(), given);
        }
        Step changed = new Step(step.page, step.post, context.state(typed), step.changing);
        return show(changed, problems, focus);
    }

    private SubmissionResult show(Step step, Map<String, FieldResult> problems, String focus) {
        return show(step, context.view(step.state, problems, focus));
    }

    private static SubmissionResult show(Step step, FormViewBuilder drawn) {
        FormView view = drawn.page(step.page, step.changing);
        return new SubmissionResult(Outcome.SHOW, step.state.typed(), step.page.key(), step.changing, view, null);
    }

    private static SubmissionResult move(FormState state, String page) {
        return new SubmissionResult(Outcome.MOVE, state.typed(), page, false, null, null);
    }

    private static int indexOf(List<Page> pages, String key) {
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).key().equals(key)) {
                return i;
            }
        }
        return 0;
    }
}
