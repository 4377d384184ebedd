package org.alongside.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The forms on the class path ({@code forms/**}), read once, and any other version of a form on demand. */
@Component
public class Forms {

    private final Map<String, Form> byId = new TreeMap<>();
    private final Map<String, Form> byFingerprint = new ConcurrentHashMap<>();
    private final FormReader reader;

    Forms(ResourcePatternResolver resources, FormReader reader) throws IOException {
        this.reader = reader;
        for (Resource resource : resources.getResources("classpath*:forms/**/*.form")) {
            Form form = reader.read(name(resource), resource.getContentAsString(StandardCharsets.UTF_8));
            Form other = byId.put(form.id(), form);
            if (other != null) {
                throw new FormUnreadable(form.file(), form.id(), "has the same id as " + other.file());
            }
        }
    }

    /** @throws IllegalArgumentException when there is no such form */
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

    /** The form as it is now; when the product has it no more, one that asks nothing, so that all that was typed is told. */
    public Form orBare(String id) {
        return find(id).orElseGet(() -> read(id, "{\"type\":\"default\",\"id\":\"gone\",\"components\":[]}"));
    }

    public Collection<Form> all() {
        return byId.values();
    }

    /**
     * Reads a form from its JSON, for example the version that was deployed with a running case.
     *
     * @param file its name, for messages
     * @throws FormUnreadable when something in it is not supported
     */
    public Form read(String file, String json) {
        return byFingerprint.computeIfAbsent(FormReader.fingerprint(json), print -> reader.read(file, json));
    }

    private static String name(Resource resource) {
        try {
            String address = resource.getURL().toString();
            int from = address.lastIndexOf("/forms/");
            return from < 0 ? address : address.substring(from + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
