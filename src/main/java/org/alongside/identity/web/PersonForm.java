package org.alongside.identity.web;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.identity.Role;
import org.jspecify.annotations.Nullable;

/** What an administrator types about somebody. */
record PersonForm(
        @Nullable String fullName,
        @Nullable String email,
        @Nullable String username,
        @Nullable List<Role> roles) {

    String nameTyped() {
        return fullName == null ? "" : fullName.strip();
    }

    String emailTyped() {
        return email == null ? "" : email.strip();
    }

    String usernameTyped() {
        return username == null ? "" : username.strip();
    }

    Set<Role> chosen() {
        Set<Role> chosen = EnumSet.noneOf(Role.class);
        if (roles != null) {
            chosen.addAll(roles);
        }
        return chosen;
    }

    Map<String, String> problems(Typing typing) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (!Typing.isName(nameTyped())) {
            problems.put("fullName", typing.say("identity.person.name.wrong", Typing.LONGEST_NAME));
        }
        if (!Typing.isEmail(emailTyped())) {
            problems.put("email", typing.say("identity.email.wrong"));
        }
        if (!usernameTyped().isEmpty() && !usernameTyped().matches("[\\p{Alnum}._-]{2,40}")) {
            problems.put("username", typing.say("identity.person.username.wrong"));
        }
        return problems;
    }
}
