package org.alongside.worklist.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.calendar.WorkingDays;
import org.alongside.identity.Viewer;
import org.alongside.text.SearchText;
import org.alongside.worklist.WorkList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Resolves a query's names to accounts and cases. */
@Component
class WorkQueryResolver {

    private final NameSearch names;
    private final WorkingDays days;

    WorkQueryResolver(NameSearch names, WorkingDays days) {
        this.names = names;
        this.days = days;
    }

    WorkQuerySql of(WorkQuery query, Viewer viewer) {
        boolean sees = WorkList.seesAll(viewer);
        List<String> words = sees ? SearchText.query(query.words()) : List.of();
        UUID one = account(query, viewer);
        boolean byName =
                sees && one == null && !query.who().isEmpty() && !query.who().equals(WorkQuery.NOBODY);
        List<String> name = byName ? SearchText.query(query.who()) : List.of();
        NameSearch.Found found = names.find(words, name, WorkQueryWords.readsResidents(viewer));
        Map<String, Set<UUID>> named = new HashMap<>();
        Map<String, Set<String>> cases = new HashMap<>();
        for (String word : words) {
            named.put(word, found.accountsOf(List.of(word)));
            cases.put(word, found.casesOf(word));
        }
        Set<UUID> people = one != null ? Set.of(one) : byName ? found.accountsOf(name) : null;
        return new WorkQuerySql(query, viewer, days.today(), people, new WorkQueryWords.Named(named, cases));
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
}
