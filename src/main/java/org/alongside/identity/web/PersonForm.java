package org.alongside.identity.web;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.identity.Account;
import org.alongside.identity.Role;
import org.alongside.text.EmailAddress;
import org.alongside.text.PhoneNumber;
import org.alongside.text.PostalAddress;
import org.alongside.text.TextLength;
import org.jspecify.annotations.Nullable;

/** An administrator's input about a person. */
record PersonForm(
        @Nullable String fullName,
        @Nullable String email,
        @Nullable String emailSure,
        @Nullable String username,
        @Nullable List<Role> roles,
        @Nullable String phone,
        @Nullable String postalAddress) {

    String nameTyped() {
        return fullName == null ? "" : TextLength.composed(fullName).strip();
    }

    String emailTyped() {
        return email == null ? "" : EmailAddress.clean(email);
    }

    String usernameTyped() {
        return username == null ? "" : username.strip();
    }

    /** In stored form, or as typed when it is not a number. */
    String phoneTyped() {
        return phone == null ? "" : PhoneNumber.read(phone).orElse(phone.strip());
    }

    String addressTyped() {
        return postalAddress == null ? "" : postalAddress.replace("\r\n", "\n").strip();
    }

    /** A new account with what was entered. */
    Account account() {
        return new Account(
                UUID.randomUUID(),
                nameTyped(),
                emailTyped(),
                usernameTyped(),
                chosen(),
                true,
                false,
                false,
                phoneTyped(),
                addressTyped(),
                false,
                false);
    }

    /** Residents may have none; staff sign in with it. */
    private boolean mayLackEmail() {
        return !chosen().isEmpty() && chosen().stream().allMatch(Role::isForResidents);
    }

    Set<Role> chosen() {
        Set<Role> chosen = EnumSet.noneOf(Role.class);
        if (roles != null) {
            chosen.addAll(roles);
        }
        return chosen;
    }

    Map<String, String> problems(FieldChecks typing) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (!FieldChecks.isName(nameTyped())) {
            problems.put("fullName", typing.say("identity.person.name.wrong", FieldChecks.LONGEST_NAME));
        }
        if (emailTyped().isEmpty() && !chosen().isEmpty() && !mayLackEmail()) {
            problems.put("email", typing.say("identity.person.email.staff"));
        } else if (!(emailTyped().isEmpty() && mayLackEmail())) {
            typing.emailProblem(emailTyped(), emailSure).ifPresent(problem -> problems.put("email", problem));
        }
        if (!phoneTyped().isEmpty() && PhoneNumber.read(phoneTyped()).isEmpty()) {
            problems.put("phone", typing.say("identity.person.phone.wrong"));
        }
        if (!PostalAddress.fits(addressTyped())) {
            problems.put("postalAddress", typing.say("identity.person.address.wrong"));
        }
        if (!usernameTyped().isEmpty() && !usernameTyped().matches("[\\p{Alnum}._-]{2,40}")) {
            problems.put("username", typing.say("identity.person.username.wrong"));
        }
        return problems;
    }
}
