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
 * Words as a question to the index over words: each begins a word of the item, belongs to the name of whoever has it, or
 * to the name of a resident on its case when the item is one that the person may read. Words hold letters and digits only.
 */
final class WorkQueryWords {

    private WorkQueryWords() {}

    /**
     * Whom words mean, by the word.
     *
     * @param accounts whose names hold it
     * @param cases on which a resident is named who is called so
     */
    record Named(Map<String, Set<UUID>> accounts, Map<String, Set<String>> cases) {}

    /** Residents' names stand in the steps of those who work with them. */
    static boolean readsResidents(Viewer viewer) {
        return viewer.hasAny(Role.OFFICER, Role.MANAGER, Role.ADMINISTRATOR);
    }

    /**
     * Adds the words as a parameter, and for each scope those words in its hands.
     *
     * @return whether there are any
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

    /** The name of the parameter with the words in the hands of a scope. */
    static String parameter(Show whose) {
        return "words" + whose;
    }

    /** The holders of what this person may read: the same rule as {@link WorkList#mayRead}. */
    private static String readable(Viewer viewer) {
        boolean any = viewer.hasAny(Role.MANAGER, Role.ADMINISTRATOR);
        Stream<Role> groups = any ? Stream.of(Role.values()) : viewer.roles().stream();
        return Stream.concat(Stream.of(WorkQueryScope.person(viewer.id())), groups.map(role -> "group:" + role.group()))
                .map(holder -> "'" + holder + "'")
                .collect(Collectors.joining(" | ", "(", ")"));
    }

    /** Every item holds the words of its case's reference. */
    private static String lexemes(String reference) {
        return SearchText.words(reference).stream()
                .map(part -> "'" + part + "'")
                .collect(Collectors.joining(" & "));
    }

    /** The words, and in whose hands: the index over words knows the holder as well. */
    private static String inHands(String[] holders, String asked) {
        return holders.length == 0
                ? asked
                : asked + " & ("
                        + Stream.of(holders).map(holder -> "'" + holder + "'").collect(Collectors.joining(" | ")) + ")";
    }
}
