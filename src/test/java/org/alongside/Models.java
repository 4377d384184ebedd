package org.alongside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.xml.instance.DomElement;

/** The models and forms in the repository. */
public final class Models {

    static final Path PROCESSES = Path.of("processes");
    static final Path FORMS = Path.of("forms");

    private Models() {}

    /** Every BPMN model by file. */
    public static Map<Path, BpmnModelInstance> processes() {
        Map<Path, BpmnModelInstance> models = new TreeMap<>();
        files(PROCESSES, ".bpmn").forEach(file -> models.put(file, Bpmn.readModelFromFile(file.toFile())));
        return models;
    }

    /** Every decision table by file. */
    static Map<Path, DmnModelInstance> decisions() {
        Map<Path, DmnModelInstance> models = new TreeMap<>();
        files(PROCESSES, ".dmn").forEach(file -> models.put(file, Dmn.readModelFromFile(file.toFile())));
        return models;
    }

    static List<Path> forms() {
        return files(FORMS, ".form");
    }

    /** A model's only process. */
    static Process process(BpmnModelInstance model) {
        var processes = model.getModelElementsByType(Process.class);
        if (processes.size() != 1) {
            throw new IllegalStateException("One process per file, but there are " + processes.size());
        }
        return processes.iterator().next();
    }

    /** Every XML element of a model, in any namespace. */
    static List<DomElement> elements(BpmnModelInstance model) {
        List<DomElement> all = new ArrayList<>();
        collect(model.getDocument().getRootElement(), all);
        return all;
    }

    private static void collect(DomElement element, List<DomElement> all) {
        all.add(element);
        element.getChildElements().forEach(child -> collect(child, all));
    }

    static List<Path> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + folder, e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + file, e);
        }
    }
}
