package org.alongside.form;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.alongside.form.answer.Files;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/** Keeps files in memory, for form tests without the document module. */
@Fallback
@Component
public class ExampleFiles implements Files {

    private final Map<UUID, Kept> kept = new ConcurrentHashMap<>();

    @Override
    public Kept keep(String name, String declaredType, long size, InputStream content) throws IOException {
        byte[] bytes = content.readAllBytes();
        Kept file = new Kept(UUID.randomUUID(), name, declaredType, bytes.length);
        kept.put(file.id(), file);
        return file;
    }

    @Override
    public Optional<Kept> find(UUID id) {
        return Optional.ofNullable(kept.get(id));
    }
}
