package org.alongside.history;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.calendar.Dates;
import org.alongside.text.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Formats rows of the history as sentences. */
@Component
class RecordEntryFormatter {

    private final Messages messages;
    private final CurrentActor whoActs;
    private final Dates dates;

    RecordEntryFormatter(Messages messages, CurrentActor whoActs, Dates dates) {
        this.messages = messages;
        this.whoActs = whoActs;
        this.dates = dates;
    }

    List<RecordEntry> read(List<RecordEntries.Row> rows) {
        Set<UUID> accounts = new HashSet<>();
        for (RecordEntries.Row row : rows) {
            if (row.who() != null) {
                accounts.add(row.who());
            }
            if (row.onBehalfOf() != null) {
                accounts.add(row.onBehalfOf());
            }
            row.facts().stream()
                    .filter(fact -> fact.kind() == Fact.Kind.ACCOUNT)
                    .forEach(fact -> accounts.add(UUID.fromString(fact.value())));
        }
        Map<UUID, String> names = accounts.isEmpty() ? Map.of() : whoActs.names(accounts);
        return rows.stream().map(row -> entry(row, names)).toList();
    }

    private RecordEntry entry(RecordEntries.Row row, Map<UUID, String> names) {
        return new RecordEntry(
                row.id(),
                row.at(),
                row.reference(),
                switch (row.kind()) {
                    case PERSON -> name(row.who(), names);
                    case PUBLIC -> message("history.who.public", "Somebody who was not signed in");
                    case UNNAMED -> message("history.who.unnamed", "A person who gave no name");
                    case PROCESS -> message("history.who.process", "The process");
                },
                roles(row.roles()),
                row.onBehalfOf() == null ? null : name(row.onBehalfOf(), names),
                row.code(),
                text(row, names),
                row.words(),
                row.wordsErased(),
                row.model(),
                row.modelVersion());
    }

    private String text(RecordEntries.Row row, Map<UUID, String> names) {
        Object[] facts = row.facts().stream().map(fact -> fact(fact, names)).toArray();
        String text = messages.find("act." + row.code(), facts).orElse(row.code());
        return text == null ? row.code() : text;
    }

    private String fact(Fact fact, Map<UUID, String> names) {
        return switch (fact.kind()) {
            case TEXT -> fact.value();
            case CHOICE ->
                message(fact.value(), fact.value().substring(fact.value().indexOf('.') + 1));
            case DAY -> dates.day(LocalDate.parse(fact.value()));
            case ACCOUNT -> name(UUID.fromString(fact.value()), names);
        };
    }

    private @Nullable String roles(@Nullable String roles) {
        if (roles == null || roles.isEmpty()) {
            return null;
        }
        return Arrays.stream(roles.split(",", -1))
                .map(role -> message("Role." + role, role))
                .collect(Collectors.joining(", "));
    }

    private String name(@Nullable UUID account, Map<UUID, String> names) {
        String name = account == null ? null : names.get(account);
        return name == null ? message("history.who.gone", "Somebody whose account is gone") : name;
    }

    private String message(String code, String otherwise) {
        String text = messages.find(code).orElse(otherwise);
        return text == null ? otherwise : text;
    }
}
