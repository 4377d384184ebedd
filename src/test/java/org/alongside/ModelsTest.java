package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alongside.identity.Role;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads all models and forms; fails on names in them that do not exist, and on literals in code that repeat their
 * names.
 */
class ModelsTest {

    private static final Pattern ELEMENT_ID = Pattern.compile(
            "\"((?:Start|End|Task|Service|Receive|Call|Gateway|Timer|Message|Event|Flow|Sub|Rule)_[A-Za-z0-9_]+)\"");

    private final List<String> problems = new ArrayList<>();

    @Test
    void every_user_task_has_a_form_words_and_somebody_to_do_it() {
        Set<String> forms = Models.forms().stream().map(ModelsTest::formId).collect(Collectors.toSet());
        Set<String> groups = Arrays.stream(Role.values()).map(Role::group).collect(Collectors.toSet());
        all(UserTask.class)
                .forEach((file, tasks) -> tasks.forEach(task -> {
                    String form = task.getCamundaFormRef();
                    if (form == null || !forms.contains(form)) {
                        problem(file, task, "has the form " + form + ", which does not exist");
                    }
                    if (!"deployment".equals(task.getCamundaFormRefBinding())) {
                        problem(file, task, "does not take its form from the same deployment");
                    }
                    if (task.getDocumentations().isEmpty()) {
                        problem(file, task, "has no documentation");
                    }
                    List<String> candidates = task.getCamundaCandidateGroupsList();
                    candidates.stream()
                            .filter(group -> !groups.contains(group))
                            .forEach(group ->
                                    problem(file, task, "is for the group " + group + ", which does not exist"));
                    if (candidates.isEmpty() && task.getCamundaAssignee() == null) {
                        problem(file, task, "is for nobody");
                    }
                }));
        noProblems();
    }

    @Test
    void every_form_is_used_or_asked_for_by_the_code_and_named_like_its_file() {
        Set<String> seen = new HashSet<>();
        Models.forms().forEach(file -> {
            String id = formId(file);
            if (!file.getFileName().toString().equals(id + ".form")) {
                problems.add(file + ": its id is " + id);
            }
            if (!seen.add(id)) {
                problems.add(file + ": there is another form with the id " + id);
            }
        });
        Set<String> used = new HashSet<>(literals("src/main/java", Pattern.compile("\"([a-z0-9-]+)\"")));
        all(UserTask.class).values().stream()
                .flatMap(Collection::stream)
                .forEach(task -> used.add(task.getCamundaFormRef()));
        seen.stream()
                .filter(form -> !used.contains(form))
                .forEach(form -> problems.add("The form " + form + " is used nowhere"));
        noProblems();
    }

    @Test
    void every_decision_and_every_called_model_exists() {
        Set<String> decisions = new HashSet<>();
        Models.decisions().forEach((file, model) -> {
            model.getModelElementsByType(Decision.class).forEach(decision -> {
                if (!decisions.add(decision.getId())) {
                    problems.add(file + ": there is another decision " + decision.getId());
                }
                if (!String.valueOf(decision.getCamundaHistoryTimeToLiveString())
                        .matches("P\\d+D")) {
                    problems.add(file + ": has no history time to live in days");
                }
            });
            model.getModelElementsByType(InputExpression.class)
                    .forEach(input -> checkType(file, input.getId(), input.getTypeRef()));
            model.getModelElementsByType(Output.class)
                    .forEach(output -> checkType(file, output.getId(), output.getTypeRef()));
            model.getModelElementsByType(LiteralExpression.class).forEach(expression -> {
                String language = expression.getExpressionLanguage();
                if (language != null && !language.equalsIgnoreCase("feel")) {
                    problems.add(file + ": speaks " + language + " instead of FEEL");
                }
            });
        });
        Set<String> keys = Models.processes().values().stream()
                .map(model -> Models.process(model).getId())
                .collect(Collectors.toSet());
        all(BusinessRuleTask.class).forEach((file, tasks) -> tasks.stream()
                .filter(task -> task.getCamundaDecisionRef() != null)
                .filter(task -> !decisions.contains(task.getCamundaDecisionRef()))
                .forEach(task -> problem(file, task, "asks the decision " + task.getCamundaDecisionRef())));
        all(CallActivity.class)
                .forEach((file, calls) -> calls.forEach(call -> {
                    if (!keys.contains(call.getCalledElement())) {
                        problem(file, call, "calls the model " + call.getCalledElement() + ", which does not exist");
                    }
                    if (!"deployment".equals(call.getCamundaCalledElementBinding())) {
                        problem(file, call, "does not take its model from the same deployment");
                    }
                }));
        noProblems();
    }

    /** Each table's result when no rule matches: the safe default. */
    private static final Map<String, String> SAFE =
            Map.of("panel-outcome", "\"CHANGES_REQUESTED\"", "suitability", "\"INFORM\"");

    @Test
    void every_decision_table_has_a_safe_answer_to_what_no_rule_is_about() {
        Models.decisions().forEach((file, model) -> model.getModelElementsByType(DecisionTable.class)
                .forEach(table -> {
                    String decision = ((Decision) table.getParentElement()).getId();
                    List<Rule> rules = List.copyOf(table.getRules());
                    Rule last = rules.get(rules.size() - 1);
                    if (table.getHitPolicy() != HitPolicy.FIRST) {
                        problems.add(file + ": does not take the first rule that fits, so it can have no last resort");
                    }
                    if (last.getInputEntries().stream()
                            .anyMatch(entry -> !entry.getText().getTextContent().isBlank())) {
                        problems.add(file + ": its last rule " + last.getId() + " is not about everything");
                    }
                    String answer =
                            last.getOutputEntries().iterator().next().getText().getTextContent();
                    if (!answer.equals(SAFE.get(decision))) {
                        problems.add(file + ": its last rule answers " + answer + "; what is safe there has to stand in"
                                + " this test and is " + SAFE.get(decision));
                    }
                }));
        noProblems();
    }

    @Test
    void every_message_that_a_model_waits_for_is_sent_by_somebody() {
        Set<String> words = new HashSet<>(literals("src/main/java", Pattern.compile("\"(\\w+)\"")));
        Models.processes().forEach((file, model) -> {
            Set<Message> waitedFor = new HashSet<>();
            model.getModelElementsByType(MessageEventDefinition.class)
                    .forEach(event -> waitedFor.add(event.getMessage()));
            model.getModelElementsByType(ReceiveTask.class).forEach(task -> waitedFor.add(task.getMessage()));
            for (Message message : waitedFor) {
                if (message == null) {
                    problems.add(file + ": something waits for a message that is not named");
                } else if (!words.contains(message.getName())) {
                    problem(file, message, "is the message " + message.getName() + ", which no code knows");
                }
            }
        });
        noProblems();
    }

    @Test
    void a_model_is_one_process_named_like_its_file() {
        Set<String> keys = new HashSet<>();
        Models.processes().forEach((file, model) -> {
            String key = Models.process(model).getId();
            if (!file.getFileName().toString().equals(key + ".bpmn")) {
                problems.add(file + ": its process is " + key);
            }
            if (!keys.add(key)) {
                problems.add(file + ": there is another process " + key);
            }
        });
        noProblems();
    }

    @Test
    void every_element_id_in_the_code_exists_in_a_model() {
        Set<String> ids = new HashSet<>();
        Models.processes().values().forEach(model -> Models.elements(model).forEach(element -> {
            if (element.getAttribute("id") != null) {
                ids.add(element.getAttribute("id"));
            }
        }));
        Set<String> named = new TreeSet<>(literals("src/main/java", ELEMENT_ID));
        named.addAll(literals("src/test/java", ELEMENT_ID));
        named.removeAll(ids);
        assertThat(named).as("ids that no model has").isEmpty();
    }

    /** DMN's "number" is not an engine type: the engine warns at each start and leaves values unconverted. */
    private void checkType(Path file, String id, String type) {
        if (!Set.of("string", "boolean", "integer", "long", "double", "date").contains(type)) {
            problems.add(file + ": " + id + " has the type " + type + ", which the engine does not know");
        }
    }

    private static String formId(Path file) {
        JsonNode form = JsonMapper.shared().readTree(file.toFile());
        return form.path("id").asString("");
    }

    private static List<String> literals(String folder, Pattern pattern) {
        return Models.files(Path.of(folder), ".java").stream()
                .map(Models::text)
                // Some tests build a small model with ids of its own.
                .filter(code -> !code.contains("Bpmn.createExecutableProcess") && !code.contains("<userTask "))
                .flatMap(code -> pattern.matcher(code).results())
                .map(found -> found.group(1))
                .toList();
    }

    private static <T extends BaseElement> Map<Path, Collection<T>> all(Class<T> type) {
        Map<Path, Collection<T>> found = new TreeMap<>();
        Models.processes().forEach((file, model) -> found.put(file, model.getModelElementsByType(type)));
        return found;
    }

    private void problem(Path file, BaseElement element, String what) {
        problems.add(file + ": " + element.getId() + " " + what);
    }

    private void noProblems() {
        assertThat(problems).isEmpty();
    }
}
