package org.alongside.bench;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.identity.Role;
import org.alongside.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Five hundred fictional people, each in five of fifty groups, of which the application knows seven by role. */
final class People {

    static final int MANY = 500;
    static final int GROUPS = 50;
    static final String PASSWORD = "a long password for measuring";

    private static final Role[] ROLES = Role.values();

    private People() {}

    static UUID id(int number) {
        return UUID.nameUUIDFromBytes(("bench:" + number).getBytes(StandardCharsets.UTF_8));
    }

    static String username(int number) {
        return "person" + number;
    }

    static Viewer viewer(int number) {
        return new Viewer(id(number), "Person " + number, roles(number));
    }

    /** Officers with four further roles; the two missing ones vary. */
    private static Set<Role> roles(int number) {
        EnumSet<Role> roles = EnumSet.allOf(Role.class);
        List<Role> others =
                EnumSet.complementOf(EnumSet.of(Role.OFFICER)).stream().toList();
        roles.remove(others.get(number % others.size()));
        roles.remove(others.get((number + 1 + number / others.size() % (others.size() - 1)) % others.size()));
        return roles;
    }

    static List<String> groups(int number) {
        return roles(number).stream().map(Role::group).toList();
    }

    /** A group's name by number from 0: the roles' groups first. */
    static String group(int number) {
        return number < ROLES.length ? ROLES[number].group() : "group-" + number;
    }

    static void add(App app) {
        String hash = app.get(PasswordEncoder.class).encode(PASSWORD);
        JdbcClient jdbc = app.jdbc();
        app.transaction().executeWithoutResult(status -> {
            for (int number = 0; number < MANY; number++) {
                jdbc.sql("""
                                insert into account (id, display_name, email, username, password_hash, roles, created_at)
                                values (?, ?, ?, ?, ?, ?, now())
                                """)
                        .param(id(number))
                        .param("Person " + number)
                        .param(username(number) + "@bench.example")
                        .param(username(number))
                        .param(hash)
                        .param(roles(number).stream().map(Role::name).toArray(String[]::new))
                        .update();
            }
        });
    }
}
