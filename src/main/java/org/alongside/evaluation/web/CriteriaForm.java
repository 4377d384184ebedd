package org.alongside.evaluation.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.evaluation.Opinion;
import org.alongside.evaluation.Verdict;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.answer.RawInput;
import org.alongside.form.definition.Form;
import org.alongside.form.definition.Forms;
import org.alongside.text.Messages;
import org.alongside.text.PlainWords;
import org.alongside.workshop.Criterion;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The feedback form of a case, generated from its criteria, with the same checks and layout as all other forms. */
@Component
class CriteriaForm {

    private final Forms forms;
    private final Messages messages;
    private final JsonMapper json = JsonMapper.builder().build();

    CriteriaForm(Forms forms, Messages messages) {
        this.forms = forms;
        this.messages = messages;
    }

    Form of(List<Criterion> criteria) {
        List<Map<String, Object>> components = new ArrayList<>();
        for (Criterion criterion : criteria) {
            components.add(verdict(criterion));
            components.add(words(criterion));
        }
        components.add(Map.of(
                "type",
                "button",
                "id",
                "Button_send",
                "action",
                "submit",
                "label",
                messages.text("evaluation.feedback.send")));
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("type", "default");
        form.put("id", "criteria-feedback");
        form.put("schemaVersion", 16);
        form.put("components", components);
        return forms.read("criteria-feedback", json.writeValueAsString(form));
    }

    RawInput typed(List<Criterion> criteria, List<Opinion> said) {
        RawInput typed = RawInput.none();
        for (Criterion criterion : criteria) {
            for (Opinion opinion : said) {
                if (opinion.criterion().equals(criterion.id())) {
                    typed = typed.with(verdictKey(criterion), opinion.verdict())
                            .with(wordsKey(criterion), opinion.words());
                }
            }
        }
        return typed;
    }

    List<Opinion> opinions(List<Criterion> criteria, FormSubmission answers) {
        return criteria.stream()
                .map(criterion -> new Opinion(
                        criterion.id(),
                        answers.oneOf(verdictKey(criterion), Verdict.class),
                        answers.maybe(wordsKey(criterion)).orElse(null)))
                .toList();
    }

    private Map<String, Object> verdict(Criterion criterion) {
        List<Map<String, String>> options = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            options.add(Map.of("value", verdict.name(), "label", messages.text("Verdict." + verdict)));
        }
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("type", "radio");
        field.put("id", "Field_" + verdictKey(criterion));
        field.put("key", verdictKey(criterion));
        field.put("label", criterion.number() + ". " + criterion.means());
        field.put("description", messages.text("evaluation.feedback.known-by", criterion.knownBy()));
        field.put("values", options);
        field.put("validate", Map.of("required", true));
        field.put("properties", Map.of("called", messages.text("evaluation.feedback.called", criterion.number())));
        return field;
    }

    private Map<String, Object> words(Criterion criterion) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("type", "textarea");
        field.put("id", "Field_" + wordsKey(criterion));
        field.put("key", wordsKey(criterion));
        field.put("label", messages.text("evaluation.feedback.why", criterion.number()));
        field.put("validate", Map.of("maxLength", PlainWords.LONGEST));
        return field;
    }

    private static String verdictKey(Criterion criterion) {
        return "criterion" + criterion.number();
    }

    private static String wordsKey(Criterion criterion) {
        return "words" + criterion.number();
    }
}
