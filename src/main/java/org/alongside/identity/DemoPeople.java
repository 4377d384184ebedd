package org.alongside.identity;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The fictional people of the demo, who share one public password. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
public class DemoPeople implements ApplicationRunner {

    /** The password of all demo accounts. */
    public static final String PASSWORD = "alongside-demo";

    /** The team of the demo's officers. */
    public static final String TEAM = "Strategy and co-production";

    private static final List<Person> PEOPLE = List.of(
            new Person("officer", "Olive Officer", Role.OFFICER),
            new Person("officer2", "Oscar Officer", Role.OFFICER),
            new Person("member", "Mina Member", Role.PANEL_MEMBER),
            new Person("member2", "Max Member", Role.PANEL_MEMBER),
            new Person("member3", "Molly Member", Role.PANEL_MEMBER),
            new Person("member4", "Milo Member", Role.PANEL_MEMBER),
            new Person("member5", "Mabel Member", Role.PANEL_MEMBER),
            new Person("member6", "Moses Member", Role.PANEL_MEMBER),
            new Person("member7", "Maya Member", Role.PANEL_MEMBER),
            new Person("chair", "Charlie Chair", Role.PANEL_CHAIR, Role.PANEL_MEMBER),
            new Person("sponsor", "Sam Sponsor", Role.SPONSOR),
            new Person("manager", "Morgan Manager", Role.MANAGER),
            new Person("contributor", "Connie Contributor", Role.CONTRIBUTOR),
            new Person("contributor2", "Cal Contributor", Role.CONTRIBUTOR),
            new Person("contributor3", "Cleo Contributor", Role.CONTRIBUTOR),
            new Person("administrator", "Addy Administrator", Role.ADMINISTRATOR));

    private final AccountRows accounts;
    private final Teams teams;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transactions;
    private final boolean demo;

    DemoPeople(
            AccountRows accounts,
            Teams teams,
            PasswordEncoder passwords,
            PlatformTransactionManager transactions,
            @Value("${alongside.demo:false}") boolean demo) {
        this.accounts = accounts;
        this.teams = teams;
        this.passwords = passwords;
        this.transactions = new TransactionTemplate(transactions);
        this.demo = demo;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (demo) {
            addAll();
        }
    }

    /** The people to choose from on the sign-in page; empty outside the demo. */
    public List<Person> people() {
        return demo ? PEOPLE : List.of();
    }

    /** Whether any account can sign in with the demo password, in demo mode or not. */
    public boolean canSignIn() {
        List<UUID> ids = PEOPLE.stream().map(person -> person.account().id()).toList();
        return accounts.passwordHashes(ids).stream().anyMatch(hash -> passwords.matches(PASSWORD, hash));
    }

    /** Adds missing people; called before the demo cases are created, and by tests. */
    public void addAll() {
        transactions.executeWithoutResult(status -> {
            String hash = null;
            for (Person person : PEOPLE) {
                if (accounts.byUsername(person.username()).isEmpty()) {
                    // One hash for all: the password is public, and hashing is slow.
                    hash = hash == null ? Objects.requireNonNull(passwords.encode(PASSWORD)) : hash;
                    accounts.add(person.account(), hash);
                }
            }
            addTeam();
        });
    }

    /** Initially the officers form one team, led by the manager. */
    private void addTeam() {
        if (teams.all().stream().noneMatch(team -> TEAM.equals(team.name()))) {
            Team team = teams.add(TEAM, account("manager"));
            teams.change(team.id(), TEAM, team.lead(), List.of(account("officer"), account("officer2")));
        }
    }

    private UUID account(String username) {
        return accounts.byUsername(username).orElseThrow().id();
    }

    /** A fictional person: username, name and roles. The first role is the one they demonstrate. */
    public record Person(String username, String name, List<Role> roles) {

        Person(String username, String name, Role... roles) {
            this(username, name, List.of(roles));
        }

        /** Whether this is the main person for the role; the others have numbered usernames. */
        public boolean isFirst() {
            return !Character.isDigit(username.charAt(username.length() - 1));
        }

        Account account() {
            return new Account(
                    UUID.nameUUIDFromBytes(("alongside-demo:" + username).getBytes(StandardCharsets.UTF_8)),
                    name,
                    username + "@demo.example",
                    username,
                    Set.copyOf(roles),
                    true,
                    true,
                    false);
        }
    }
}
