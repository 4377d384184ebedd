package org.alongside.form.flow;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.alongside.engine.Feel;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.FieldResult;
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
import org.alongside.form.view.FormView;
import org.alongside.form.view.FormViewBuilder;
import org.alongside.text.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Handles a form page by page. Stateless: input goes in and comes out, and callers keep it in a draft or in the
 * session.
 */
@Component
public class FormFlow {

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
     * Renders a page.
     *
     * @param page its key; null, unknown or hidden for the first
     */
    public FormView show(Form form, RawInput typed, @Nullable String page, Choices choices) {
        return show(form, typed, page == null ? Map.of() : Map.of("page", new String[] {page}), choices);
    }

    /**
     * The page named in the query, {@code ?page=} and {@code &change=1}, as written by {@link
     * SubmissionResult#query}.
     */
    public FormView show(Form form, RawInput typed, Map<String, String[]> query, Choices choices) {
        FormContext context = context(form, choices);
        FormState state = context.state(typed);
        String page = one(query, "page");
        if (page.equals(Form.CHECK) && form.checked()) {
            return context.view(state).check();
        }
        boolean changing = form.checked() && !one(query, "change").isEmpty();
        return context.view(state).page(FormContext.pageOrFirst(state, page), changing);
    }

    /**
     * Handles a posted page.
     *
     * @param kept earlier input, from the draft or the session
     * @param posted the request's parameters; only those of the form are read
     */
    public SubmissionResult take(Form form, RawInput kept, Map<String, String[]> posted, Choices choices) {
        return take(form, kept, PostedPage.of(posted), choices);
    }

    /** The same with files, from {@link Uploads#read}. */
    public SubmissionResult take(Form form, RawInput kept, PostedPage posted, Choices choices) {
        return new PageSubmission(context(form, choices), kept, posted).result();
    }

    /** Adds a posted page to the input without validation: for drafts saved while typing. */
    public RawInput merge(Form form, RawInput kept, Map<String, String[]> posted) {
        return merge(form, kept, PostedPage.of(posted));
    }

    /** The same with files, from {@link Uploads#read}. */
    public RawInput merge(Form form, RawInput kept, PostedPage posted) {
        FormState before = context(form, Choices.none()).state(kept);
        return posted.one("_page").equals(Form.CHECK)
                ? before.typed()
                : PostedPageReader.of(before, FormContext.pageOrFirst(before, posted.one("_page")), posted)
                        .typed();
    }

    /** Whether the input is unchanged; the form's defaults do not count as input. */
    public boolean isUntouched(Form form, RawInput kept, RawInput typed) {
        return context(form, Choices.none()).state(kept).typed().saysTheSame(typed);
    }

    /** Read-only input of a form that can no longer be submitted, including input that no longer fits. */
    public List<FormView.CheckRow> told(Form form, RawInput typed, Choices choices) {
        FormContext context = context(form, choices);
        return context.view(context.state(typed)).told();
    }

    /** Renders the field's page again with a use case's rejection. */
    public FormView refuse(Form form, RawInput typed, ValidationRejected refused, Choices choices) {
        FormContext context = context(form, choices);
        FormState state = context.state(typed);
        FieldResult problem = FieldResult.problem(texts.of(refused.message(), refused.arguments()));
        for (Page page : state.pages()) {
            Optional<String> name =
                    refused.field().filter(field -> names(page, state).contains(field));
            if (name.isPresent()) {
                return context.view(state, Map.of(name.get(), problem), "").page(page, form.checked());
            }
        }
        FormViewBuilder view = context.view(state, Map.of("", problem), "");
        return form.checked() ? view.check() : view.page(FormContext.lastPage(state), false);
    }

    /**
     * Validates a whole form at once, for answers that do not come from its pages.
     *
     * @throws NotValid with all errors
     */
    public FormSubmission check(Form form, RawInput typed, Choices choices) {
        FormContext context = context(form, choices);
        FormState state = context.state(typed);
        FormValidator checked = context.validate(state, state.pages());
        if (!checked.problems().isEmpty()) {
            throw new NotValid(form.id() + ": "
                    + checked.problems().entrySet().stream()
                            .map(each -> each.getKey() + ": " + each.getValue().problem())
                            .toList());
        }
        return context.answers(checked, state);
    }

    /** Answers that fail validation. */
    public static final class NotValid extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotValid(String problems) {
            super(problems);
        }
    }

    /** The questions that are to be seen on a page: what is wrong with another one is said on the last page. */
    private static Set<String> names(Page page, FormState state) {
        Set<String> names = new TreeSet<>();
        Form.flat(page.parts()).filter(part -> state.shows(part, "")).forEach(part -> {
            if (part instanceof Field field) {
                names.add(field.key());
            } else if (part instanceof Part.Rows rows) {
                names.add(rows.key());
            }
        });
        return names;
    }

    private FormContext context(Form form, Choices choices) {
        return new FormContext(form, choices, feel, texts, LocalDate.now(clock.withZone(PLACE)));
    }

    private static String one(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 || values[0] == null ? "" : values[0];
    }
}
