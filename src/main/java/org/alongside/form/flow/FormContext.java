package org.alongside.form.flow;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
 * What leading somebody through a form needs to know beside what they typed.
 *
 * @param today the day in London, which the rules for dates compare with
 */
record FormContext(Form form, Choices choices, Feel feel, FieldTexts texts, LocalDate today) {

    FormState state(RawInput typed) {
        return FormState.of(form, typed, feel, choices);
    }

    /** @param focus name of the input that the cursor starts in, or the start of names in a new row; empty for none */
    FormViewBuilder view(FormState state, Map<String, FieldResult> problems, String focus) {
        return new FormViewBuilder(state, choices, texts, problems, focus);
    }

    FormViewBuilder view(FormState state) {
        return view(state, Map.of(), "");
    }

    FormValidator validate(FormState state, List<Page> pages) {
        return FormValidator.of(state, pages, new FieldCheck(texts, today, choices), texts);
    }

    /** The answers of a form that holds, with the questions they belong to. */
    FormSubmission answers(FormValidator valid, FormState state) {
        return valid.answers().to(new AskedQuestions(form, () -> view(state).asked()));
    }

    /** The page of that key, the first when there is none or when it is hidden. */
    static Page pageOrFirst(FormState state, @Nullable String key) {
        return state.page(key).orElseGet(() -> state.pages().get(0));
    }

    static Page lastPage(FormState state) {
        List<Page> pages = state.pages();
        return pages.get(pages.size() - 1);
    }
}
