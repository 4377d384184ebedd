package org.alongside.form.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.form.answer.AskedQuestions;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.FieldResult;
import org.alongside.form.answer.FieldTexts;
import org.alongside.form.answer.FormState;
import org.alongside.form.definition.Field;
import org.alongside.form.definition.Form;
import org.alongside.form.definition.Page;
import org.alongside.form.definition.Part;
import org.alongside.form.view.FormView.CheckPage;
import org.alongside.form.view.FormView.CheckRow;
import org.alongside.form.view.FormView.NewQuestion;
import org.alongside.form.view.FormView.PartView;
import org.alongside.form.view.FormView.Problem;

/** Converts the state of a form into template data. */
public final class FormViewBuilder {

    private final FormState state;
    private final FieldTexts texts;
    private final Map<String, FieldResult> problems;
    private final InputNames names;
    private final PartViews partViews;
    private final CheckRows checkRows;
    private final QuestionWords questions;
    private final UnfittingAnswers unfitting;

    /**
     * @param focus name of the focused input, or name prefix of a new row; or empty
     * @param fresh names of the questions that an answer on the page has just revealed
     */
    public FormViewBuilder(
            FormState state,
            Choices choices,
            FieldTexts texts,
            Map<String, FieldResult> problems,
            String focus,
            Set<String> fresh) {
        AnswerWords words = new AnswerWords(choices, texts);
        this.state = state;
        this.texts = texts;
        this.problems = problems;
        this.names = new InputNames(focus, fresh);
        this.partViews = new PartViews(state, texts, new FieldViews(choices, texts, problems, names), problems, names);
        this.checkRows = new CheckRows(state, texts, words);
        this.questions = new QuestionWords(state, texts, words, checkRows);
        this.unfitting = new UnfittingAnswers(state, choices, texts);
    }

    public FormView page(Page page, boolean changing) {
        List<Page> pages = state.pages();
        int index = pages.indexOf(page);
        boolean last = index == pages.size() - 1;
        List<PartView> parts = partViews.parts(page.parts(), state.typed(), "");
        return new FormView(
                state.form(),
                page.key(),
                state.text(page.title(), ""),
                state.text(page.hint(), ""),
                index + 1,
                count(pages),
                parts,
                List.of(),
                String.join(",", names.drawn()),
                changing,
                PageDependencies.of(state.form(), page),
                fresh(page, parts),
                summary(page),
                unfitting.all(),
                changing ? Form.CHECK : index == 0 ? null : pages.get(index - 1).key(),
                last && !state.form().checked() ? finishLabel() : texts.of("form.button.continue"));
    }

    public FormView check() {
        List<Page> pages = state.pages();
        List<CheckPage> all = new ArrayList<>();
        for (Page page : pages) {
            List<CheckRow> rows = new ArrayList<>();
            for (Part part : Form.flat(page.parts()).toList()) {
                if (state.shows(part, "")) {
                    checkRows.row(part).ifPresent(rows::add);
                }
            }
            if (!rows.isEmpty()) {
                all.add(new CheckPage(page.key(), state.text(page.title(), ""), rows));
            }
        }
        return new FormView(
                state.form(),
                Form.CHECK,
                texts.of("form.check.title"),
                "",
                count(pages),
                count(pages),
                List.of(),
                all,
                "",
                false,
                Set.of(),
                List.of(),
                problems.values().stream()
                        .map(found -> new Problem("", String.valueOf(found.problem())))
                        .toList(),
                unfitting.all(),
                pages.get(pages.size() - 1).key(),
                finishLabel());
    }

    private List<NewQuestion> fresh(Page page, List<PartView> parts) {
        List<NewQuestion> fresh = new ArrayList<>();
        for (PartView part : parts) {
            if (part instanceof FormView.FieldView field && field.fresh()) {
                fresh.add(new NewQuestion(
                        target(page, field.name(), List.of()), field.field().label()));
            } else if (part instanceof FormView.GroupView group) {
                fresh.addAll(fresh(page, group.parts()));
            } else if (part instanceof FormView.RowsView rows && names.isFresh(rows.name())) {
                fresh.add(new NewQuestion(rows.name(), rows.label()));
            }
        }
        return fresh;
    }

    private int count(List<Page> pages) {
        return pages.size() + (state.form().checked() ? 1 : 0);
    }

    private String finishLabel() {
        String own = state.form().finishLabel();
        return own == null ? texts.of("form.button.finish") : own;
    }

    /** All visible questions with their answers in words; for rows, each of their questions as well. */
    public Map<String, AskedQuestions.Question> asked() {
        return questions.byKey();
    }

    /** All input, hidden or not, including what no longer fits the form. */
    public List<CheckRow> told() {
        List<CheckRow> told = new ArrayList<>();
        state.form().parts().forEach(part -> checkRows
                .row(part)
                .filter(row -> !row.lines().isEmpty())
                .ifPresent(told::add));
        unfitting.all().forEach(left -> told.add(new CheckRow("", left.label(), List.of(left.text()), false, "")));
        return told;
    }

    /** The error message of an input, or empty. */
    static String error(Map<String, FieldResult> problems, String name) {
        FieldResult found = problems.get(name);
        return found == null || found.problem() == null ? "" : found.problem();
    }

    private List<Problem> summary(Page page) {
        List<Problem> summary = new ArrayList<>();
        FieldResult altogether = problems.get("");
        if (altogether != null) {
            summary.add(new Problem("", String.valueOf(altogether.problem())));
        }
        for (String name : names.drawn()) {
            FieldResult found = problems.get(name);
            if (found != null) {
                summary.add(new Problem(target(page, name, found.wrong()), String.valueOf(found.problem())));
            }
        }
        return summary;
    }

    /** The target of a link in the error summary: for a date, its first invalid input. */
    private static String target(Page page, String name, List<String> wrong) {
        String key = name.replaceFirst("^[A-Za-z0-9_]+-[0-9]+-", "");
        boolean date = Form.flat(page.parts())
                .flatMap(part -> part instanceof Part.Rows rows ? Form.flat(rows.parts()) : Stream.of(part))
                .anyMatch(part -> part instanceof Field field
                        && field.key().equals(key)
                        && !field.boxes().isEmpty());
        return date ? name + "-" + (wrong.isEmpty() ? "day" : wrong.get(0)) : name;
    }
}
