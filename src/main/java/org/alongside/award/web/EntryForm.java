package org.alongside.award.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.alongside.award.Given;
import org.alongside.award.MyScoring;
import org.alongside.award.ScoringView;
import org.alongside.form.Answers;
import org.alongside.form.Form;
import org.alongside.form.Forms;
import org.alongside.form.Typed;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The form with which an entry is scored: a page for each criterion of the round, then a page to check. */
@Component
class EntryForm {

    private static final String POINTS = "points";
    private static final String REASON = "reason";
    private static final int LONGEST_REASON = 1000;

    private final Forms forms;
    private final MessageSource messages;

    EntryForm(Forms forms, MessageSource messages) {
        this.forms = forms;
        this.messages = messages;
    }

    Form of(MyScoring mine) {
        List<Object> components = new ArrayList<>();
        components.add(Map.of("type", "text", "id", "Text_title", "text", "# " + text("award.score.form")));
        for (int i = 0; i < mine.criteria().size(); i++) {
            components.add(page(mine, mine.criteria().get(i), i + 1));
        }
        components.add(
                Map.of("type", "button", "id", "Button_finish", "label", text("award.score.send"), "action", "submit"));
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("type", "default");
        form.put("id", "score-entry");
        form.put("schemaVersion", 16);
        form.put("executionPlatform", "Camunda Platform");
        form.put("executionPlatformVersion", "7.24.0");
        form.put("components", components);
        return forms.read("score-entry", JsonMapper.shared().writeValueAsString(form));
    }

    private Map<String, Object> page(MyScoring mine, ScoringView.Criterion criterion, int number) {
        String name = plain(criterion.name());
        List<Object> values = new ArrayList<>();
        for (int points = 0; points <= mine.scale(); points++) {
            String label = points == 0
                    ? text("award.score.least", points)
                    : points == mine.scale() ? text("award.score.most", points) : Integer.toString(points);
            values.add(Map.of("label", label, "value", Integer.toString(points)));
        }
        Map<String, Object> radio = new LinkedHashMap<>();
        radio.put("type", "radio");
        radio.put("id", "Field_points" + number);
        radio.put("key", POINTS + number);
        radio.put("label", name);
        String help = criterion.help();
        if (help != null) {
            radio.put("description", plain(help));
        }
        radio.put("values", values);
        radio.put("validate", Map.of("required", true));
        radio.put("properties", Map.of("called", text("award.score.points", name)));
        Map<String, Object> why = new LinkedHashMap<>();
        why.put("type", "textarea");
        why.put("id", "Field_reason" + number);
        why.put("key", REASON + number);
        why.put("label", text("award.score.why"));
        why.put("description", text("award.score.why.hint"));
        why.put("validate", Map.of("required", true, "maxLength", LONGEST_REASON));
        why.put("properties", Map.of("called", text("award.score.why.called")));
        return Map.of(
                "type",
                "group",
                "id",
                "Group_c" + number,
                "label",
                name,
                "properties",
                Map.of("page", "true"),
                "components",
                List.of(radio, why));
    }

    /** What an officer wrote is never a formula. */
    private static String plain(String words) {
        return words.replace("{{", "{ {").replaceAll("^[=\\s]+", "");
    }

    Map<UUID, Given> read(MyScoring mine, Answers answers) {
        Map<UUID, Given> given = new HashMap<>();
        for (int i = 0; i < mine.criteria().size(); i++) {
            given.put(
                    mine.criteria().get(i).id(),
                    new Given(
                            Integer.parseInt(answers.text(POINTS + (i + 1))),
                            answers.maybe(REASON + (i + 1)).orElse(null)));
        }
        return given;
    }

    /** What the member gave before. */
    Typed typed(MyScoring.Mine entry) {
        Typed typed = Typed.none();
        for (int i = 0; i < entry.scores().size(); i++) {
            ScoringView.Said said = entry.scores().get(i);
            typed = typed.with(POINTS + (i + 1), said.points()).with(REASON + (i + 1), said.reason());
        }
        return typed;
    }

    private String text(String key, Object... facts) {
        return Objects.requireNonNull(messages.getMessage(key, facts, Locale.UK));
    }
}
