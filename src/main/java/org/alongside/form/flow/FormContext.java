package org.alongside.form.flow;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.engine.Feel;
import org.alongside.form.answer.AskedQuestions;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.FieldCheck;
import org.alongside.form.answer.FieldResult;
import org.alongside.form.answer.FieldTexts;
import org.alongside.form.answer.FormState;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.answer.FormValidator;
import org.alongside.form.answer.RawInput;
import org.alongside.form.definition.Form;
import org.alongside.form.definition.Page;
import org.alongside.form.view.FormViewBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The context of a form in progress.
 *
 * @param today the date in London, for date rules
 */
record FormContext(Form form, Choices choices, Feel feel, FieldTexts texts, LocalDate today) {

    FormState state(RawInput typed) {
        return FormState.of(form, typed, feel, choices);
    }

    /** @param focus name of the focused input, or name prefix of a new row; or empty */
    FormViewBuilder view(FormState state, Map<String, FieldResult> problems, String focus) {
        return new FormViewBuilder(state, choices, texts, problems, focus, Set.of());
    }

    /** @param fresh names of the questions that an answer on the page has just revealed */
    FormViewBuilder view(FormState state, Map<String, FieldResult> problems, Set<String> fresh) {
        return new FormViewBuilder(state, choices, texts, problems, "", fresh);
    }

    FormViewBuilder view(FormState state) {
        return view(state, Map.of(), "");
    }

    FormValidator validate(FormState state, List<Page> pages) {
        return FormValidator.of(state, pages, new FieldCheck(texts, today, choices), texts);
    }

    /** The answers of a valid form, with its questions. */
    FormSubmission answers(FormValidator valid, FormState state) {
        return valid.answers().to(new AskedQuestions(form, () -> view(state).asked()));
    }

    /** The page with this key, or the first when it is unknown or hidden. */
    static Page pageOrFirst(FormState state, @Nullable String key) {
        return state.page(key).orElseGet(() -> state.pages().get(0));
    }

    static Page lastPage(FormState state) {
        List<Page> pages = state.pages();
        return pages.get(pages.size() - 1);
    }
}
