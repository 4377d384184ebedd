package org.alongside;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The model nodes that the test run has reached, read from the engine's history: all tests share one database, and the
 * engine keeps every node entered, including those of a cancelled path. Tests that roll back, or delete an instance
 * with its history, do not count.
 *
 * <p>Nodes that no test can reach are listed with the reason in {@code src/test/resources/unreached-nodes.txt}: one per
 * line, {@code process-key Element_Id the reason}.
 */
public final class ModelCoverage {

    private static final Path STATED = Path.of("src/test/resources/unreached-nodes.txt");

    private final Map<String, Set<String>> nodes = new TreeMap<>();
    private final Map<String, Set<String>> reached = new TreeMap<>();

    private ModelCoverage() {}

    /** The coverage so far in this test run's database. */
    public static ModelCoverage of(JdbcTemplate sql) {
        ModelCoverage coverage = new ModelCoverage();
        Models.processes().values().forEach(coverage::expect);
        sql.query("select distinct proc_def_key_, act_id_ from act_hi_actinst where proc_def_key_ is not null", row -> {
            // The history has a separate activity for the body of a multi-instance activity.
            coverage.reached
                    .computeIfAbsent(row.getString(1), key -> new TreeSet<>())
                    .add(row.getString(2).replace("#multiInstanceBody", ""));
        });
        return coverage;
    }

    private void expect(BpmnModelInstance model) {
        nodes.put(
                Models.process(model).getId(),
                model.getModelElementsByType(FlowNode.class).stream()
                        .map(FlowNode::getId)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** {@code key Element_Id} of each unreached node without a listed exception. */
    public Set<String> unreached() {
        Set<String> missing = new TreeSet<>();
        nodes.forEach((key, all) -> all.stream()
                .filter(node -> !reached.getOrDefault(key, Set.of()).contains(node))
                .map(node -> key + " " + node)
                .forEach(missing::add));
        missing.removeAll(stated().keySet());
        return missing;
    }

    /** Obsolete exceptions: reached, removed from the model, or without a reason. */
    public Set<String> exceptionsToRemove() {
        Set<String> wrong = new TreeSet<>();
        stated().forEach((node, reason) -> {
            String[] parts = node.split(" ", 2);
            boolean exists = nodes.getOrDefault(parts[0], Set.of()).contains(parts[1]);
            boolean wasReached = reached.getOrDefault(parts[0], Set.of()).contains(parts[1]);
            if (!exists || wasReached || reason.isBlank()) {
                wrong.add(node);
            }
        });
        return wrong;
    }

    /** One line per model for the build log: {@code recruitment 23 of 23}. */
    public String summary() {
        return nodes.entrySet().stream()
                .map(model -> {
                    Set<String> hit = new TreeSet<>(model.getValue());
                    hit.retainAll(reached.getOrDefault(model.getKey(), Set.of()));
                    return model.getKey() + " " + hit.size() + " of "
                            + model.getValue().size();
                })
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static Map<String, String> stated() {
        Map<String, String> stated = new TreeMap<>();
        if (Files.exists(STATED)) {
            Models.text(STATED)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(line -> {
                        String[] parts = line.split("\\s+", 3);
                        stated.put(parts[0] + " " + parts[1], parts.length > 2 ? parts[2] : "");
                    });
        }
        return stated;
    }
}
