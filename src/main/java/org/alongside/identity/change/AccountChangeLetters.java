package org.alongside.identity.change;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alongside.identity.Account;
import org.alongside.identity.Accounts;
import org.alongside.identity.Role;
import org.alongside.notification.Letter;
import org.alongside.notification.Outbox;
import org.alongside.notification.Recipient;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Letters about changes to accounts. */
@Component
class AccountChangeLetters {

    private final Accounts accounts;
    private final Outbox outbox;

    AccountChangeLetters(Accounts accounts, Outbox outbox) {
        this.accounts = accounts;
        this.outbox = outbox;
    }

    /** To the other administrators or, without any, to the managers; and to the person at their present address. */
    void asked(AccountChange change) {
        Account account = accounts.require(change.account());
        Map<String, Object> values = Map.of(
                "asker",
                accounts.name(change.askedBy()),
                "person",
                account.name(),
                "newAddress",
                change.what() == AccountValue.ADDRESS ? "yes" : "",
                "takesEffect",
                change.takesEffectAt() == null ? "" : change.takesEffectAt());
        boolean alone = change.takesEffectAt() != null;
        List<Letter> all = Stream.concat(
                        accounts.withRole(alone ? Role.MANAGER : Role.ADMINISTRATOR).stream()
                                .filter(other -> alone || !other.id().equals(change.askedBy()))
                                .map(other -> new Letter(
                                        alone ? "identity/change-alone" : "identity/change-to-confirm",
                                        other.recipient(),
                                        null,
                                        values)),
                        change.what() == AccountValue.ADDRESS
                                ? Stream.of(
                                        new Letter("identity/address-change-asked", account.recipient(), null, values))
                                : Stream.of())
                .toList();
        outbox.send(all);
    }

    /** To both addresses; without an address, by the other ways in which the person can be reached. */
    void addressChanged(Account before, AccountChange change) {
        outbox.send(Stream.of(at(before, change.oldValue()), at(before, change.newValue()))
                .map(recipient -> new Letter("identity/address-changed", recipient, null, Map.of()))
                .toList());
    }

    private static Recipient at(Account account, @Nullable String email) {
        return new Recipient(account.id(), account.name(), email, account.phone(), account.postalAddress());
    }
}
