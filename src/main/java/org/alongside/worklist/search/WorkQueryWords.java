package org.alongside.worklist.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.identity.Role;
import org.alongside.identity.Viewer;
import org.alongside.text.SearchText;
import org.alongside.worklist.WorkList;
import org.alongside.worklist.search.WorkQuery.Show;

/**
 * Searched words as a text search query: each is a prefix of a word of the item, or part of the assignee's name, or
 * part of a resident's name on its case if the viewer may read the item. Words hold letters and digits only.
 */
final class WorkQueryWords {

    private WorkQueryWords() {}

    /**
     * The accounts and cases that match, by word.
     *
     * @param accounts account holders whose name matches
     * @param cases cases that name a resident who matches
     */
    record Named(Map<String, Set<UUID>> accounts, Map<String, Set<String>> cases) {}

    /** Residents' names appear in the steps of the staff who work with them. */
    static boolean readsResidents(Viewer viewer) {
        return viewer.hasAny(Role.OFFICER, Role.MANAGER, Role.ADMINISTRATOR);
    }

    /**
     * Binds the words as a parameter, and again for each scope with its holders.
     *
     * @return whether there are any words
     */
    static boolean bind(
            String typed, Named named, Viewer viewer, WorkQueryScope scope, Map<String, Object> parameters) {
        List<String> all = new ArrayList<>();
        String readable = readable(viewer);
        for (String word : SearchText.query(typed)) {
            Stream<String> people = named.accounts().getOrDefault(word, Set.of()).stream()
                    .map(id -> "'" + WorkQueryScope.person(id) + "'");
            Stream<String> cases = named.cases().getOrDefault(word, Set.of()).stream()
                    .map(reference -> "(" + lexemes(reference) + " & " + readable + ")");
            all.add(Stream.of(Stream.of("'" + word + "':*"), people, cases)
                    .flatMap(each -> each)
                    .collect(Collectors.joining(" | ", "(", ")")));
        }
        if (all.isEmpty()) {
            return false;
        }
        String asked = String.join(" & ", all);
        parameters.put("words", asked);
        for (Show whose : Show.values()) {
            parameters.put(parameter(whose), inHands(scope.holders(whose), asked));
        }
        return true;
    }

    /** The name of a scope's parameter. */
    static String parameter(Show whose) {
        return "words" + whose;
    }

    /** The holders whose items the viewer may read: the same rule as {@link WorkList#mayRead}. */
    private static String readable(Viewer viewer) {
        boolean any = viewer.hasAny(Role.MANAGER, Role.ADMINISTRATOR);
        Stream<Role> groups = any ? Stream.of(Role.values()) : viewer.roles().stream();
        return Stream.concat(Stream.of(WorkQueryScope.person(viewer.id())), groups.map(role -> "group:" + role.group()))
                .map(holder -> "'" + holder + "'")
                .collect(Collectors.joining(" | ", "(", ")"));
    }

    /** The lexemes of a case reference, which every item's search column includes. */
    private static String lexemes(String reference) {
        return SearchText.words(reference).stream()
                .map(part -> "'" + part + "'")
                .collect(Collectors.joining(" & "));
    }

    /** The words and holders; the text index includes the holder. */
    private static String inHands(String[] holders, String asked) {
        return holders.length == 0
                ? asked
                : asked + " & ("
                        + Stream.of(holders).map(holder -> "'" + holder + "'").collect(Collectors.joining(" | ")) + ")";
    }
}
