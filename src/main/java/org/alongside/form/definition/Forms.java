package org.alongside.form.definition;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.alongside.engine.DeployableResources;
import org.alongside.text.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The forms in {@code forms/}, read once, and other versions on demand. A rejected form ({@link FormCheck}) is
 * replaced by its last deployed version.
 */
@Component
public class Forms {

    private static final Logger LOG = LoggerFactory.getLogger(Forms.class);

    private final Map<String, Form> byId = new TreeMap<>();
    private final Map<String, Form> byFingerprint = new ConcurrentHashMap<>();
    private final FormReader reader;
    private final Messages messages;

    Forms(DeployableResources resources, FormReader reader, Messages messages) {
        this.reader = reader;
        this.messages = messages;
        resources.texts("forms").forEach((file, text) -> {
            Form form = reader.read(file, text);
            Form other = byId.putIfAbsent(form.id(), form);
            if (other != null) {
                LOG.error("{} is refused: it has the id {}, as {} has", file, form.id(), other.file());
            }
        });
        resources.missing().stream()
                .filter(file -> file.endsWith(".form"))
                .map(file -> file.substring(file.lastIndexOf('/') + 1, file.length() - ".form".length()))
                .forEach(id -> byId.putIfAbsent(id, unavailable(id)));
    }

    /** Replaces an unusable form with a notice, so that other forms work. */
    private Form unavailable(String id) {
        String title = messages.text("form.unavailable.title");
        String text = messages.text("form.unavailable.text");
        return Form.unavailable(reader.read(
                id,
                JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "type",
                                "default",
                                "id",
                                id,
                                "components",
                                java.util.List.of(Map.of(
                                        "type",
                                        "text",
                                        "id",
                                        "Text_unavailable",
                                        "text",
                                        "# " + title + "\n" + text))))));
    }

    /** @throws IllegalArgumentException for an unknown id */
    public Form require(String id) {
        Form form = byId.get(id);
        if (form == null) {
            throw new IllegalArgumentException("There is no form with the id " + id + " in forms/");
        }
        return form;
    }

    public Optional<Form> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The current form; when it no longer exists, one without questions, so that all input is still shown. */
    public Form orBare(String id) {
        return find(id).orElseGet(() -> read(id, "{\"type\":\"default\",\"id\":\"gone\",\"components\":[]}"));
    }

    public Collection<Form> all() {
        return byId.values();
    }

    /**
     * Reads a form from JSON, for example the version deployed with a running case.
     *
     * @param file its name, for messages
     * @throws FormUnreadable when it has unsupported content
     */
    public Form read(String file, String json) {
        return byFingerprint.computeIfAbsent(FormReader.fingerprint(json), print -> reader.read(file, json));
    }
}
