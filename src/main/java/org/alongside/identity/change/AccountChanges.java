package org.alongside.identity.change;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.identity.Account;
import org.alongside.identity.Accounts;
import org.alongside.identity.CurrentViewer;
import org.alongside.identity.Role;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Administrators' changes to accounts. Nobody can make themselves more powerful, take another person's sign-in over, or
 * make an administrator alone: a second administrator confirms. Where there is no second one, the change takes effect
 * after {@link #DELAY}, and all managers are notified.
 */
@Service
@Transactional
public class AccountChanges {

    /** How long a change waits that nobody else can confirm. */
    static final Duration DELAY = Duration.ofDays(1);

    private final Accounts accounts;
    private final AccountChangeRows rows;
    private final AccountChangeLetters letters;
    private final CurrentViewer viewers;
    private final CaseRecord record;
    private final Clock clock;

    AccountChanges(
            Accounts accounts,
            AccountChangeRows rows,
            AccountChangeLetters letters,
            CurrentViewer viewers,
            CaseRecord record,
            Clock clock) {
        this.accounts = accounts;
        this.rows = rows;
        this.letters = letters;
        this.viewers = viewers;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Adds an account. The role of an administrator waits for confirmation.
     *
     * @return whether something waits for confirmation
     * @throws Accounts.AlreadyKnown when another account has the email address or username
     */
    public boolean add(Account added) {
        Set<Role> held = EnumSet.noneOf(Role.class);
        if (added.roles().contains(Role.ADMINISTRATOR)) {
            held.add(Role.ADMINISTRATOR);
        }
        Account account = accounts.add(added.name(), added.email(), added.username(), without(added.roles(), held));
        accounts.reachAt(account.id(), added.phone(), added.postalAddress());
        return askRoles(account, held);
    }

    /**
     * Changes name, email address and roles, as far as one administrator may.
     *
     * @return whether something waits for confirmation
     * @throws Accounts.AlreadyKnown when another account has the email address; nothing is changed then
     */
    public boolean update(UUID id, String name, @Nullable String email, Set<Role> roles) {
        Account account = accounts.require(id);
        UUID me = requireAdministrator();
        String address = StringUtils.trimToNull(email);
        boolean waits = false;
        if (Objects.equals(account.email(), address)) {
            accounts.rename(id, name, address);
        } else {
            accounts.rename(id, name, account.email());
            if (isTaken(address, id)) {
                throw new Accounts.AlreadyKnown();
            }
            AccountChange change = ask(account, AccountValue.ADDRESS, account.email(), address);
            if (id.equals(me)) {
                make(change, me);
            } else {
                letters.asked(change);
                waits = true;
            }
        }
        Set<Role> held = without(roles, account.roles());
        if (!id.equals(me)) {
            held.retainAll(Set.of(Role.ADMINISTRATOR));
        }
        accounts.changeRoles(id, without(roles, held));
        return askRoles(accounts.require(id), held) || waits;
    }

    /** The changes that wait, oldest first. */
    @Transactional(readOnly = true)
    public List<AccountChange> waiting() {
        return rows.waiting();
    }

    /** The number of changes that wait. */
    @Transactional(readOnly = true)
    public int countWaiting() {
        return rows.countWaiting();
    }

    /**
     * Makes a change that another administrator asked for.
     *
     * @throws NotYours when the viewer asked for it, or is no longer an administrator
     * @throws NoLongerWaiting when it was made, refused or replaced, or is no longer possible
     */
    public void confirm(UUID id) {
        UUID me = requireAdministrator();
        AccountChange change = rows.waiting(id).orElseThrow(NoLongerWaiting::new);
        if (change.askedBy().equals(me)) {
            throw new NotYours();
        }
        if (!isPossible(change)) {
            throw new NoLongerWaiting();
        }
        make(change, me);
    }

    /**
     * Refuses a change, or withdraws one's own.
     *
     * @throws NoLongerWaiting when it was made, refused or replaced
     */
    public void refuse(UUID id) {
        UUID me = requireAdministrator();
        refuse(rows.waiting(id).orElseThrow(NoLongerWaiting::new), me);
    }

    /** Makes the changes that no second administrator could confirm, once their time has come. */
    @Scheduled(fixedDelay = 5, initialDelay = 5, timeUnit = TimeUnit.MINUTES)
    public void makeDue() {
        for (AccountChange change : rows.due(clock.instant())) {
            if (isAdministrator(change.askedBy()) && isPossible(change)) {
                make(change, null);
            } else {
                refuse(change, null);
            }
        }
    }

    /**
     * Erases the old and new values of a person's changes that no longer wait. The rows and the record's references to
     * them stay.
     *
     * @return how many rows were erased
     */
    public int erase(UUID account) {
        return rows.erase(account, clock.instant());
    }

    private boolean askRoles(Account account, Set<Role> held) {
        if (held.isEmpty()) {
            return false;
        }
        letters.asked(ask(account, AccountValue.ROLES, text(account.roles()), text(held)));
        return true;
    }

    /** Replaces a waiting change of the same kind. */
    private AccountChange ask(Account account, AccountValue what, @Nullable String from, @Nullable String to) {
        UUID me = requireAdministrator();
        rows.waiting(account.id(), what).ifPresent(earlier -> refuse(earlier, me));
        Instant now = clock.instant();
        boolean alone = accounts.withRole(Role.ADMINISTRATOR).stream()
                .allMatch(other -> other.id().equals(me));
        AccountChange change = new AccountChange(
                UUID.randomUUID(), account.id(), what, from, to, me, now, alone ? now.plus(DELAY) : null);
        rows.add(change);
        record.write(act("account-change-asked", change));
        return change;
    }

    private void make(AccountChange change, @Nullable UUID by) {
        Account account = accounts.require(change.account());
        if (change.what() == AccountValue.ADDRESS) {
            accounts.rename(account.id(), account.name(), change.newValue());
            letters.addressChanged(account, change);
        } else {
            roles(change.newValue()).forEach(role -> accounts.give(account.id(), role));
        }
        rows.decide(change.id(), true, by, clock.instant());
        record.write(act("account-change-made", change));
    }

    private void refuse(AccountChange change, @Nullable UUID by) {
        rows.decide(change.id(), false, by, clock.instant());
        record.write(act("account-change-refused", change));
    }

    /** The address is unchanged since the request, and the new one is free. */
    private boolean isPossible(AccountChange change) {
        return change.what() == AccountValue.ROLES
                || Objects.equals(accounts.require(change.account()).email(), change.oldValue())
                        && !isTaken(change.newValue(), change.account());
    }

    private boolean isTaken(@Nullable String address, UUID by) {
        return address != null
                && accounts.byEmail(address)
                        .filter(other -> !other.id().equals(by))
                        .isPresent();
    }

    /** The viewer, who must be an administrator now and not only when the page was opened. */
    private UUID requireAdministrator() {
        UUID me = viewers.require().id();
        if (!isAdministrator(me)) {
            throw new NotYours();
        }
        return me;
    }

    private boolean isAdministrator(UUID id) {
        return accounts.find(id)
                .filter(Account::enabled)
                .filter(account -> account.roles().contains(Role.ADMINISTRATOR))
                .isPresent();
    }

    private static RecordedAct act(String code, AccountChange change) {
        return RecordedAct.apart(code)
                .fact(change.account())
                .fact(change.what())
                .fact(change.id().toString());
    }

    private static Set<Role> without(Set<Role> roles, Set<Role> left) {
        Set<Role> rest = EnumSet.noneOf(Role.class);
        rest.addAll(roles);
        rest.removeAll(left);
        return rest;
    }

    private static String text(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(","));
    }

    /** The roles in a change's value. */
    public static List<Role> roles(@Nullable String value) {
        return Arrays.stream(StringUtils.split(StringUtils.defaultString(value), ','))
                .map(Role::valueOf)
                .toList();
    }

    /** The change needs a second administrator, and the viewer is not one. */
    public static final class NotYours extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotYours() {
            super("A second administrator must confirm this change");
        }
    }

    /** The change can no longer be confirmed or refused. */
    public static final class NoLongerWaiting extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoLongerWaiting() {
            super("The change no longer waits");
        }
    }
}
