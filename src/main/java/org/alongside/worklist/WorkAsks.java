package org.alongside.worklist;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.calendar.WorkingDays;
import org.alongside.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Makes a question of what somebody asked for: who is meant by a name, and whose names hold the words. */
@Component
class WorkAsks {

    private static final int NAMES = 200;

    private final JdbcClient jdbc;
    private final WorkingDays days;
    private final CaseFacts facts;

    WorkAsks(JdbcClient jdbc, WorkingDays days, CaseFacts facts) {
        this.jdbc = jdbc;
        this.days = days;
        this.facts = facts;
    }

    WorkAsk of(WorkQuery query, Viewer viewer) {
        boolean sees = WorkAsk.seesAll(viewer);
        List<String> words = sees ? SearchWords.of(query.words()) : List.of();
        UUID one = account(query, viewer);
        boolean byName =
                sees && one == null && !query.who().isEmpty() && !query.who().equals(WorkQuery.NOBODY);
        List<String> name = byName ? SearchWords.of(query.who()) : List.of();
        Map<UUID, List<String>> called = called(words, name);
        Map<String, Set<UUID>> named = new HashMap<>();
        for (String word : words) {
            called.forEach((id, parts) -> {
                if (begins(parts, word)) {
                    named.computeIfAbsent(word, any -> new HashSet<>()).add(id);
                }
            });
        }
        Set<UUID> people = one != null ? Set.of(one) : null;
        if (byName) {
            people = called.entrySet().stream()
                    .filter(entry -> !name.isEmpty() && name.stream().allMatch(word -> begins(entry.getValue(), word)))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }
        return new WorkAsk(query, viewer, days.today(), facts.stages(), people, named);
    }

    private static @Nullable UUID account(WorkQuery query, Viewer viewer) {
        if (query.who().equals(WorkQuery.ME)) {
            return viewer.id();
        }
        try {
            return query.who().length() == 36 ? UUID.fromString(query.who()) : null;
        } catch (IllegalArgumentException aName) {
            return null;
        }
    }

    private static boolean begins(List<String> parts, String word) {
        return parts.stream().anyMatch(part -> part.startsWith(word));
    }

    /** The people of whose name a part begins with one of these words; read once for a page and its counts. */
    @SuppressWarnings("unchecked")
    private Map<UUID, List<String>> called(List<String> words, List<String> name) {
        List<String> beginnings =
                Stream.concat(words.stream(), name.stream()).distinct().toList();
        if (beginnings.isEmpty()) {
            return Map.of();
        }
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        String kept = WorkFinder.class.getName() + beginnings;
        if (request != null && request.getAttribute(kept, RequestAttributes.SCOPE_REQUEST) instanceof Map<?, ?> known) {
            return (Map<UUID, List<String>>) known;
        }
        Map<UUID, List<String>> called = called(beginnings);
        if (request != null) {
            request.setAttribute(kept, called, RequestAttributes.SCOPE_REQUEST);
        }
        return called;
    }

    private Map<UUID, List<String>> called(List<String> beginnings) {
        Map<UUID, List<String>> called = new HashMap<>();
        jdbc.sql("""
                        select id, name from account_name
                        where translate(lower(name), 'áàâäãåçéèêëíìîïñóòôöõúùûüýÿ', 'aaaaaaceeeeiiiinooooouuuuyy')
                            ~ any(cast(:beginnings as text[])) limit :limit
                        """)
                .param(
                        "beginnings",
                        beginnings.stream().map(word -> "\\m" + word).toArray(String[]::new))
                .param("limit", NAMES)
                .query(row -> {
                    called.put(row.getObject("id", UUID.class), SearchWords.of(row.getString("name")));
                });
        return called;
    }
}
