package org.alongside.worklist.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.text.SearchText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Resolves names in a search: account holders by id, and residents by the case that names them. Names are read from the
 * source and never copied; one statement serves a page and its counts.
 */
@Component
class NameSearch {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    NameSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Names with a part that begins with one of the words.
     *
     * @param accounts the parts of account holders' names, by account id
     * @param residents the parts of residents' names, by case reference
     */
    record Found(Map<UUID, List<String>> accounts, Map<String, Set<List<String>>> residents) {

        /** Accounts whose name has a part beginning with each of these words. */
        Set<UUID> accountsOf(Collection<String> words) {
            return accounts.entrySet().stream()
                    .filter(entry ->
                            !words.isEmpty() && words.stream().allMatch(word -> begins(entry.getValue(), word)))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }

        /** Cases that name a resident matching the word. */
        Set<String> casesOf(String word) {
            return residents.entrySet().stream()
                    .filter(entry -> entry.getValue().stream().anyMatch(parts -> begins(parts, word)))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }

        private static boolean begins(List<String> parts, String word) {
            return parts.stream().anyMatch(part -> part.startsWith(word));
        }
    }

    /**
     * @param words the searched words
     * @param holders the words of an assignee's name
     * @param residents whether to search residents too; never by assignee name
     */
    Found find(List<String> words, List<String> holders, boolean residents) {
        List<String> beginnings =
                Stream.concat(words.stream(), holders.stream()).distinct().toList();
        if (beginnings.isEmpty()) {
            return new Found(Map.of(), Map.of());
        }
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        String kept = NameSearch.class.getName() + beginnings + residents;
        if (request != null && request.getAttribute(kept, RequestAttributes.SCOPE_REQUEST) instanceof Found known) {
            return known;
        }
        Found found = read(beginnings, residents ? words : List.of());
        if (request != null) {
            request.setAttribute(kept, found, RequestAttributes.SCOPE_REQUEST);
        }
        return found;
    }

    private Found read(List<String> beginnings, List<String> ofResidents) {
        Map<UUID, List<String>> accounts = new HashMap<>();
        Map<String, Set<List<String>>> residents = new HashMap<>();
        String resident = ofResidents.isEmpty()
                ? ""
                : " union all (select null, reference, name from reporting.resident_on_case where " + PLAIN
                        + " ~ :residents limit :limit)";
        jdbc.sql("(select id, null as reference, name from reporting.account_name where name_folded"
                        + " ~ :accounts limit :limit)" + resident)
                .param("accounts", begin(beginnings))
                .param("residents", begin(ofResidents))
                .param("limit", MOST)
                .query(row -> {
                    List<String> parts = SearchText.words(row.getString("name"));
                    UUID account = row.getObject("id", UUID.class);
                    if (account != null) {
                        accounts.put(account, parts);
                    } else {
                        residents
                                .computeIfAbsent(row.getString("reference"), any -> new HashSet<>())
                                .add(parts);
                    }
                });
        return new Found(accounts, residents);
    }

    private static final String PLAIN = "search_fold(name)";

    /** Words hold only letters and digits, so none needs escaping in a regular expression. */
    private static String begin(List<String> words) {
        return "\\m(" + String.join("|", words) + ")";
    }
}
