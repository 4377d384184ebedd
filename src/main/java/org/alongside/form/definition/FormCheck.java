package org.alongside.form.definition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.alongside.engine.ResourceCheck;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * Rejects forms that cannot be rendered or validated, and forms with options unknown to the code ({@link
 * KnownOptions}), which people could select but never submit.
 */
@Component
public final class FormCheck implements ResourceCheck {

    private final FormReader reader;
    private final List<KnownOptions> known;

    @Autowired
    FormCheck(FormReader reader, ListableBeanFactory beans) {
        this(
                reader,
                Arrays.stream(beans.getBeanDefinitionNames())
                        // By class, without instantiating beans.
                        .map(name -> beans.getType(name, false))
                        .filter(Objects::nonNull)
                        .flatMap(FormCheck::declared)
                        .toList());
    }

    public FormCheck(FormReader reader, Collection<KnownOptions> known) {
        this.reader = reader;
        this.known = List.copyOf(known);
    }

    public static Stream<KnownOptions> declared(Class<?> type) {
        return AnnotatedElementUtils.getMergedRepeatableAnnotations(
                ClassUtils.getUserClass(type), KnownOptions.class, KnownOptions.List.class)
                .stream();
    }

    @Override
    public Optional<String> refuse(String name, String content) {
        if (!name.endsWith(".form")) {
            return Optional.empty();
        }
        try {
            check(reader.read(name, content));
            return Optional.empty();
        } catch (FormUnreadable unreadable) {
            return Optional.of(String.valueOf(unreadable.getMessage()));
        }
    }

    /** @throws FormUnreadable with the file, the component and the invalid options */
    void check(Form form) {
        for (KnownOptions each : known) {
            if (each.form().equals(form.id())) {
                form.everyField()
                        .filter(field -> field.key().equals(each.key()))
                        .forEach(field -> check(form, field, each));
            }
        }
    }

    private static void check(Form form, Field field, KnownOptions known) {
        if (!field.kind().picks()) {
            throw new FormUnreadable(
                    form.file(), field.id(), "has the key " + field.key() + " and has to be one that people pick from");
        }
        if (!known.from().isEmpty() && !known.from().equals(field.optionsFrom())) {
            throw new FormUnreadable(
                    form.file(),
                    field.id(),
                    "has the key " + field.key() + " and has to take its options from the valuesKey " + known.from());
        }
        if (field.formulas().containsKey("values")) {
            throw new FormUnreadable(
                    form.file(),
                    field.id(),
                    "has the key " + field.key() + " and works its options out; the application has to know them, so"
                            + " list them as values");
        }
        Set<String> allowed = allowed(known);
        List<String> others = new ArrayList<>();
        field.options().stream()
                .map(Choice::value)
                .filter(value -> !allowed.contains(value))
                .forEach(others::add);
        if (!others.isEmpty() && known.from().isEmpty()) {
            throw new FormUnreadable(
                    form.file(),
                    field.id(),
                    "has the key " + field.key() + " and offers " + String.join(", ", others)
                            + ", which the application does not know; it knows " + String.join(", ", allowed));
        }
    }

    private static Set<String> allowed(KnownOptions known) {
        Set<String> allowed = new LinkedHashSet<>();
        for (Enum<?> constant : Objects.requireNonNull(known.of().getEnumConstants())) {
            allowed.add(constant.name());
        }
        allowed.addAll(new TreeSet<>(List.of(known.values())));
        return allowed;
    }
}
