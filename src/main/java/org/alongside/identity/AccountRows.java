package org.alongside.identity;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.text.SearchText;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code account}. */
@Repository
public class AccountRows {

    private static final String SELECT =
            "select id, display_name, email, username, roles, enabled, password_hash is not null as has_password,"
                    + " must_change_password, phone, postal_address,"
                    + " exists (select 1 from team where lead = account.id) as leads,"
                    + " exists (select 1 from reporting.deputy d where d.account = account.id) as stands_in from account";

    private static final int LONGEST = 320;

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Account account, @Nullable String passwordHash) {
        jdbc.sql("""
            insert into account
                (id, display_name, email, username, password_hash, roles, enabled, must_change_password, phone,
                 postal_address, created_at)
            values (:id, :name, :email, :username, :hash, :roles::text[], :enabled, :mustChange, :phone,
                 :address, :now)
            """)
                .param("id", account.id())
                .param("name", account.name())
                .param("email", account.email())
                .param("username", account.username())
                .param("hash", passwordHash)
                .param("roles", literal(account.roles()))
                .param("enabled", account.enabled())
                .param("mustChange", account.mustChangePassword())
                .param("phone", account.phone())
                .param("address", account.postalAddress())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    public Optional<Account> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(AccountRows::row)
                .optional();
    }

    List<Account> findAll(Collection<UUID> ids) {
        return jdbc.sql(SELECT + " where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(AccountRows::row)
                .list();
    }

    /** Blocks new work for the account until the caller's transaction ends. */
    void lock(UUID id) {
        jdbc.sql("select id from account where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    /** By username or email address, ignoring case; served by the two unique indexes on lower(...). */
    public Optional<Account> bySignInName(String name) {
        return jdbc
                .sql(SELECT + " where lower(username) = :name or lower(email) = :name")
                .param("name", plain(name))
                .query(AccountRows::row)
                .list()
                .stream()
                .findFirst();
    }

    public Optional<Account> byEmail(String email) {
        return jdbc.sql(SELECT + " where lower(email) = :email")
                .param("email", plain(email))
                .query(AccountRows::row)
                .optional();
    }

    Optional<Account> byUsername(String username) {
        return jdbc.sql(SELECT + " where lower(username) = :username")
                .param("username", plain(username))
                .query(AccountRows::row)
                .optional();
    }

    List<Account> withRole(Role role) {
        return jdbc.sql(SELECT + " where enabled and roles @> array[:role]::text[] order by lower(display_name), id")
                .param("role", role.name())
                .query(AccountRows::row)
                .list();
    }

    List<Account> withAnyRole(Set<Role> roles) {
        return jdbc.sql(SELECT + " where enabled and roles && cast(:roles as text[]) order by lower(display_name), id")
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .query(AccountRows::row)
                .list();
    }

    /** A page of people by name, with the keyset (lower(display_name), id) and the index on both. */
    List<Account> search(String words, @Nullable Role role, @Nullable Account after, int atMost) {
        return jdbc.sql(SELECT + """
             where search like :pattern and search like all (cast(:patterns as text[]))
               and (:role::text is null or roles @> array[:role]::text[])
               and (:afterName::text is null or (lower(display_name), id) > (:afterName, :afterId::uuid))
             order by lower(display_name), id
             limit :atMost
            """)
                .param("pattern", SearchText.longestPattern(words))
                .param("patterns", SearchText.patterns(words))
                .param("role", role == null ? null : role.name())
                .param("afterName", after == null ? null : after.name().toLowerCase(Locale.UK))
                .param("afterId", after == null ? null : after.id().toString())
                .param("atMost", atMost)
                .query(AccountRows::row)
                .list();
    }

    /** The first people by name who can sign in, hold the role and match the words. */
    List<Account> active(String words, Role role, int atMost) {
        return jdbc.sql(SELECT + """
             where enabled and roles @> array[:role]::text[] and name_folded like all (cast(:patterns as text[]))
             order by lower(display_name), id limit :atMost
            """)
                .param("role", role.name())
                .param("patterns", SearchText.patterns(words))
                .param("atMost", atMost)
                .query(AccountRows::row)
                .list();
    }

    long count(String words, @Nullable Role role) {
        return jdbc.sql("""
            select count(*) from account
             where search like :pattern and search like all (cast(:patterns as text[]))
               and (:role::text is null or roles @> array[:role]::text[])
            """)
                .param("pattern", SearchText.longestPattern(words))
                .param("patterns", SearchText.patterns(words))
                .param("role", role == null ? null : role.name())
                .query(Long.class)
                .single();
    }

    Map<UUID, String> names(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, display_name from account where id in (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        names.put(row.getObject("id", UUID.class), row.getString("display_name"));
                    });
        }
        return names;
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select 1 from account)")
                .query(Boolean.class)
                .single();
    }

    public Optional<String> passwordHash(UUID id) {
        return jdbc.sql("select password_hash from account where id = :id and password_hash is not null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** Distinct password hashes of those accounts that can sign in. */
    List<String> passwordHashes(Collection<UUID> ids) {
        return jdbc.sql("select distinct password_hash from account"
                        + " where id = any(:ids) and enabled and password_hash is not null")
                .param("ids", ids.toArray(UUID[]::new))
                .query(String.class)
                .list();
    }

    public void setPassword(UUID id, String hash, boolean mustChange) {
        jdbc.sql("update account set password_hash = :hash, must_change_password = :mustChange where id = :id")
                .param("id", id)
                .param("hash", hash)
                .param("mustChange", mustChange)
                .update();
    }

    void setRoles(UUID id, Set<Role> roles) {
        jdbc.sql("update account set roles = :roles::text[] where id = :id")
                .param("id", id)
                .param("roles", literal(roles))
                .update();
    }

    void setEnabled(UUID id, boolean enabled) {
        jdbc.sql("update account set enabled = :enabled where id = :id")
                .param("id", id)
                .param("enabled", enabled)
                .update();
    }

    void setReach(UUID id, @Nullable String phone, @Nullable String postalAddress) {
        jdbc.sql("update account set phone = :phone, postal_address = :address where id = :id")
                .param("id", id)
                .param("phone", phone)
                .param("address", postalAddress)
                .update();
    }

    void setNames(UUID id, String name, @Nullable String email) {
        jdbc.sql("update account set display_name = :name, email = :email where id = :id")
                .param("id", id)
                .param("name", name)
                .param("email", email)
                .update();
    }

    /** Makes input safe to compare: PostgreSQL text cannot hold NUL, and no name is this long. */
    private static String plain(String typed) {
        return StringUtils.truncate(typed.replace("\0", "").strip().toLowerCase(Locale.ROOT), LONGEST);
    }

    private static String literal(Set<Role> roles) {
        return "{" + StringUtils.join(roles.stream().sorted().map(Role::name).iterator(), ',') + "}";
    }

    private static Account row(ResultSet rows, int number) throws SQLException {
        Array roles = rows.getArray("roles");
        Set<Role> held = EnumSet.noneOf(Role.class);
        Arrays.stream((String[]) roles.getArray()).map(Role::valueOf).forEach(held::add);
        return new Account(
                rows.getObject("id", UUID.class),
                rows.getString("display_name"),
                rows.getString("email"),
                rows.getString("username"),
                held,
                rows.getBoolean("enabled"),
                rows.getBoolean("has_password"),
                rows.getBoolean("must_change_password"),
                rows.getString("phone"),
                rows.getString("postal_address"),
                rows.getBoolean("leads"),
                rows.getBoolean("stands_in"));
    }
}
