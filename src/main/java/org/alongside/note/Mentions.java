package org.alongside.note;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.identity.Account;
import org.alongside.identity.Role;
import org.alongside.project.Project;
import org.alongside.project.Projects;
import org.alongside.worklist.AssigneePolicy;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** People mentioned in a note: selected in a list or written as {@code @Name}; they must be able to see the case. */
@Component
class Mentions {

    /** "@" at the start of a word, followed by one or two words; "@10am" is not a name. */
    private static final Pattern AT =
            Pattern.compile("(?<![\\p{L}\\p{N}.])@(\\p{L}[\\p{L}'\u2019-]*(?:[ ]\\p{L}[\\p{L}'\u2019-]*)?)");

    private final AssigneePolicy mayHold;
    private final Projects projects;
    private final WorkList workList;
    private final org.alongside.identity.Accounts accounts;

    Mentions(AssigneePolicy mayHold, Projects projects, WorkList workList, org.alongside.identity.Accounts accounts) {
        this.mayHold = mayHold;
        this.projects = projects;
        this.workList = workList;
        this.accounts = accounts;
    }

    /** Staff involved in the case: its lead officer, its sponsor, and people with work items on it. */
    Map<UUID, String> near(String reference) {
        Set<UUID> people = new LinkedHashSet<>();
        Project project = projects.require(reference);
        add(people, project.leadOfficer());
        add(people, project.sponsor());
        for (WorkItem item : workList.openOn(reference)) {
            add(people, item.assignee());
        }
        Map<UUID, String> near = new LinkedHashMap<>();
        Map<UUID, Account> accountsNear =
                accounts.findAll(people).stream().collect(Collectors.toMap(Account::id, Function.identity()));
        for (UUID person : people) {
            Account account = accountsNear.get(person);
            if (account != null && sees(account)) {
                near.put(person, account.name());
            }
        }
        return near;
    }

    /**
     * @throws ValidationRejected when a mentioned person cannot see the case, or a written name is ambiguous
     */
    Set<UUID> of(String words, List<UUID> ticked) {
        Set<UUID> named = new LinkedHashSet<>();
        for (UUID person : ticked) {
            if (accounts.find(person).filter(Mentions::sees).isEmpty()) {
                throw ValidationRejected.at("told", "note.refused.who");
            }
            named.add(person);
        }
        Matcher written = AT.matcher(words);
        while (written.find()) {
            named.add(one(written.group(1)));
        }
        return named;
    }

    private UUID one(String written) {
        List<Account> both = called(written);
        String first = written.contains(" ") ? written.substring(0, written.indexOf(' ')) : written;
        List<Account> found = both.isEmpty() ? called(first) : both;
        if (found.size() == 1) {
            return found.get(0).id();
        }
        throw found.isEmpty()
                ? ValidationRejected.at("words", "note.refused.nobody", written)
                : ValidationRejected.at("words", "note.refused.several", first);
    }

    /** People with this full, first or last name. */
    private List<Account> called(String name) {
        String wanted = name.toLowerCase(Locale.UK);
        List<Account> found = new ArrayList<>();
        for (Account account : mayHold.search(Role.STAFF, name)) {
            String whole = account.name().toLowerCase(Locale.UK);
            if (whole.equals(wanted)) {
                return List.of(account);
            }
            if (List.of(whole.split(" ")).contains(wanted) || wanted.equals(account.username())) {
                found.add(account);
            }
        }
        return found;
    }

    private static boolean sees(Account account) {
        return account.enabled() && Role.STAFF.stream().anyMatch(account.roles()::contains);
    }

    private static void add(Set<UUID> people, @Nullable UUID person) {
        if (person != null) {
            people.add(person);
        }
    }
}
