package org.alongside.identity;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.notification.Recipient;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** User accounts. Each change is recorded in the history. */
@Service
@Transactional
public class Accounts {

    private final AccountRows rows;
    private final PasswordEncoder passwords;
    private final AccountSessions sessions;
    private final CaseRecord record;

    // Lazy: the modules that implement it need accounts themselves.
    private final ObjectProvider<LeaverHandover> held;

    Accounts(
            AccountRows rows,
            PasswordEncoder passwords,
            AccountSessions sessions,
            CaseRecord record,
            ObjectProvider<LeaverHandover> held) {
        this.held = held;
        this.rows = rows;
        this.passwords = passwords;
        this.sessions = sessions;
        this.record = record;
    }

    /** The account with this id. */
    @Transactional(readOnly = true)
    public Optional<Account> find(UUID id) {
        return rows.find(id);
    }

    /** The accounts with these ids, unordered; unknown ids are left out. */
    @Transactional(readOnly = true)
    public List<Account> findAll(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : rows.findAll(ids);
    }

    /**
     * The account with this id.
     *
     * @throws NoSuchElementException when no account has this id
     */
    @Transactional(readOnly = true)
    public Account require(UUID id) {
        return rows.find(id).orElseThrow(() -> new NoSuchElementException("No account " + id));
    }

    /**
     * The account's recipient for messages.
     *
     * @throws NoSuchElementException when no account has this id
     */
    @Transactional(readOnly = true)
    public Recipient recipient(UUID id) {
        return require(id).recipient();
    }

    /** The account with this username, ignoring case. */
    @Transactional(readOnly = true)
    public Optional<Account> byUsername(String username) {
        return rows.byUsername(username);
    }

    /** The account with this email address, ignoring case. */
    @Transactional(readOnly = true)
    public Optional<Account> byEmail(String email) {
        return rows.byEmail(email);
    }

    /** Everyone with this role who can sign in, by name. */
    @Transactional(readOnly = true)
    public List<Account> withRole(Role role) {
        return rows.withRole(role);
    }

    /** Everyone with at least one of these roles who can sign in, by name. */
    @Transactional(readOnly = true)
    public List<Account> withAnyRole(Set<Role> roles) {
        return rows.withAnyRole(roles);
    }

    /** The current names of these accounts; unknown ids are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, String> names(Collection<UUID> ids) {
        return rows.names(ids);
    }

    /** The account's current name, or a placeholder for an erased account. */
    @Transactional(readOnly = true)
    public String name(UUID id) {
        return rows.find(id).map(Account::name).orElse("A former user");
    }

    /** A page of people whose name, email address or username matches the words, by name. */
    @Transactional(readOnly = true)
    public List<Account> search(String words, @Nullable Role role, @Nullable UUID after, int atMost) {
        Account last = after == null ? null : rows.find(after).orElse(null);
        return rows.search(words.strip(), role, last, atMost);
    }

    /** The first people by name who hold this role, can sign in and match the words. */
    @Transactional(readOnly = true)
    public List<Account> active(String words, Role role, int atMost) {
        return rows.active(words.strip(), role, atMost);
    }

    /** The number of people that {@link #search} finds on all pages. */
    @Transactional(readOnly = true)
    public long count(String words, @Nullable Role role) {
        return rows.count(words.strip(), role);
    }

    /**
     * Adds an account without a password: sign-in is by link or the council's single sign-on.
     *
     * @throws AlreadyKnown when another account has the email address or username
     */
    public Account add(String name, @Nullable String email, @Nullable String username, Set<Role> roles) {
        return add(UUID.randomUUID(), name, email, username, roles, null, false);
    }

    /**
     * A participating resident's account: the one with this email address, given the contributor role if needed, or a
     * new one. Without an email address it is always new, since names are not unique. On an existing account, only a
     * missing telephone number or postal address is filled in.
     */
    public Account contributor(String name, Recipient reached) {
        String email = reached.email();
        Account account = (email == null ? Optional.<Account>empty() : rows.byEmail(email))
                .orElseGet(() -> add(name, email, null, Set.of(Role.CONTRIBUTOR)));
        give(account.id(), Role.CONTRIBUTOR);
        String phone = account.phone() == null ? StringUtils.trimToNull(reached.phone()) : account.phone();
        String postalAddress = account.postalAddress() == null
                ? StringUtils.trimToNull(reached.postalAddress())
                : account.postalAddress();
        rows.setReach(account.id(), phone, postalAddress);
        return require(account.id());
    }

    /** Sets the telephone number and postal address; empty values clear them. */
    public void reachAt(UUID id, @Nullable String phone, @Nullable String postalAddress) {
        Account account = require(id);
        String calledAt = StringUtils.trimToNull(phone);
        String postedTo = StringUtils.trimToNull(postalAddress);
        if (!Objects.equals(account.phone(), calledAt) || !Objects.equals(account.postalAddress(), postedTo)) {
            rows.setReach(id, calledAt, postedTo);
            record.write(RecordedAct.apart("account-changed").fact(id));
        }
    }

    /** Grants a role; does nothing if the person already holds it. */
    public void give(UUID id, Role role) {
        Account account = require(id);
        Set<Role> roles = EnumSet.of(role);
        roles.addAll(account.roles());
        changeRoles(id, roles);
    }

    /** Sets the roles, with effect from the person's next request. */
    public void changeRoles(UUID id, Set<Role> roles) {
        Account account = require(id);
        for (Role role : Role.values()) {
            if (roles.contains(role) && !account.roles().contains(role)) {
                record.write(RecordedAct.apart("role-given").fact(id).fact(role));
            } else if (!roles.contains(role) && account.roles().contains(role)) {
                record.write(RecordedAct.apart("role-taken").fact(id).fact(role));
            }
        }
        rows.setRoles(id, roles);
    }

    /**
     * Changes the name and the email address.
     *
     * @throws AlreadyKnown when another account has the email address; nothing is changed then
     */
    public void rename(UUID id, String name, @Nullable String email) {
        Account account = require(id);
        String address = StringUtils.trimToNull(email);
        if (isTaken(address, id)) {
            throw new AlreadyKnown();
        }
        if (!account.name().equals(name) || !Objects.equals(account.email(), address)) {
            rows.setNames(id, name.strip(), address);
            record.write(RecordedAct.apart("account-changed").fact(id));
        }
    }

    /** Allows sign-in again. */
    public void enable(UUID id) {
        if (!require(id).enabled()) {
            rows.setEnabled(id, true);
            record.write(RecordedAct.apart("account-enabled").fact(id));
        }
    }

    /**
     * Prevents sign-in and ends open sessions.
     *
     * @throws StillHoldsWork when the person still has responsibilities; {@link Leavers} hands them over
     */
    public void disable(UUID id) {
        if (require(id).enabled()) {
            rows.lock(id);
            if (held.stream().anyMatch(each -> !each.of(id).isEmpty())) {
                throw new StillHoldsWork();
            }
            rows.setEnabled(id, false);
            sessions.endAll(id);
            record.write(RecordedAct.apart("account-disabled").fact(id));
        }
    }

    Account add(
            UUID id,
            String name,
            @Nullable String email,
            @Nullable String username,
            Set<Role> roles,
            @Nullable String password,
            boolean mustChangePassword) {
        String signInName = StringUtils.trimToNull(username);
        String address = StringUtils.trimToNull(email);
        if (isTaken(address, id)
                || signInName != null && rows.bySignInName(signInName).isPresent()) {
            throw new AlreadyKnown();
        }
        Account account =
                new Account(id, name.strip(), address, signInName, roles, true, password != null, mustChangePassword);
        rows.add(account, password == null ? null : passwords.encode(password));
        record.write(RecordedAct.apart("account-added").fact(id));
        return account;
    }

    private boolean isTaken(@Nullable String email, UUID by) {
        return email != null
                && rows.byEmail(email).filter(other -> !other.id().equals(by)).isPresent();
    }

    /** The account cannot be disabled while the person has responsibilities. */
    public static final class StillHoldsWork extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StillHoldsWork() {
            super("This person still holds work");
        }
    }

    /** Another account has this email address or username. */
    public static final class AlreadyKnown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public AlreadyKnown() {
            super("There is already an account with this email address or username");
        }
    }
}
