package org.alongside.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.calendar.MovableClock;
import org.alongside.identity.change.AccountChange;
import org.alongside.identity.change.AccountChanges;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@AlongsideTest
class SecondAdministratorTest {

    @Autowired
    AccountChanges changes;

    @Autowired
    Accounts accounts;

    @Autowired
    TestPeople people;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    Account second;
    Account person;

    @BeforeEach
    void a_second_administrator_and_a_person() {
        second = account("Sue Second", Role.ADMINISTRATOR);
        person = account("Pat Person", Role.OFFICER);
    }

    @AfterEach
    void one_administrator_again() {
        clock.backToNow();
        people.as("administrator", () -> changes.waiting().forEach(change -> changes.refuse(change.id())));
        people.close(second.id());
    }

    @Test
    void a_new_sign_in_address_waits_for_a_second_administrator() {
        String address = UUID.randomUUID() + "@second.example";

        askForAddress(address);

        assertThat(now(person).email()).isEqualTo(person.email());
        assertThat(letters("identity/change-to-confirm", second.email())).isEqualTo(1);
        assertThat(letters("identity/address-change-asked", person.email())).isEqualTo(1);
        AccountChange change = waiting(person);
        assertThatThrownBy(() -> people.as("administrator", () -> changes.confirm(change.id())))
                .isInstanceOf(AccountChanges.NotYours.class);

        RunAs.account(second.id(), () -> changes.confirm(change.id()));

        assertThat(now(person).email()).isEqualTo(address);
        assertThat(letters("identity/address-changed", person.email())).isEqualTo(1);
        assertThat(letters("identity/address-changed", address)).isEqualTo(1);
        assertThatThrownBy(() -> RunAs.account(second.id(), () -> changes.confirm(change.id())))
                .isInstanceOf(AccountChanges.NoLongerWaiting.class);
    }

    @Test
    void an_administrator_cannot_give_themselves_a_role_alone() {
        Account self = account("Sid Self", Role.ADMINISTRATOR);

        RunAs.account(
                self.id(),
                () -> changes.update(self.id(), self.name(), self.email(), Set.of(Role.ADMINISTRATOR, Role.SPONSOR)));

        assertThat(now(self).roles()).containsExactly(Role.ADMINISTRATOR);
        RunAs.account(second.id(), () -> changes.confirm(waiting(self).id()));
        assertThat(now(self).roles()).containsExactlyInAnyOrder(Role.ADMINISTRATOR, Role.SPONSOR);
        people.close(self.id());
    }

    @Test
    void an_administrator_cannot_make_the_second_administrator_alone() {
        people.as(
                "administrator",
                () -> changes.update(
                        person.id(), person.name(), person.email(), Set.of(Role.ADMINISTRATOR, Role.MANAGER)));

        assertThat(now(person).roles()).containsExactly(Role.MANAGER);
        assertThat(waiting(person).newValue()).isEqualTo("ADMINISTRATOR");
    }

    @Test
    void without_a_second_administrator_it_takes_effect_after_a_day_and_every_manager_is_told() {
        people.close(second.id());
        // Other tests may have left administrators behind.
        UUID only = people.id("administrator");
        accounts.withRole(Role.ADMINISTRATOR).stream()
                .map(Account::id)
                .filter(other -> !other.equals(only))
                .forEach(people::close);
        Account manager = account("Mo Manager", Role.MANAGER);
        String address = UUID.randomUUID() + "@second.example";

        askForAddress(address);

        assertThat(letters("identity/change-alone", manager.email())).isEqualTo(1);
        assertThat(letters("identity/change-alone", people.account("manager").email()))
                .isPositive();
        clock.moveTo(clock.realInstant().plus(Duration.ofHours(23)));
        changes.makeDue();
        assertThat(now(person).email()).isEqualTo(person.email());
        clock.moveTo(clock.realInstant().plus(Duration.ofHours(25)));
        changes.makeDue();
        assertThat(now(person).email()).isEqualTo(address);
        assertThat(letters("identity/address-changed", person.email())).isEqualTo(1);
    }

    @Test
    void who_is_no_longer_an_administrator_neither_confirms_nor_is_waited_for() {
        Account asker = account("Al Asker", Role.ADMINISTRATOR);
        String address = UUID.randomUUID() + "@second.example";
        people.as("administrator", () -> changes.update(person.id(), person.name(), address, person.roles()));
        accounts.changeRoles(asker.id(), Set.of(Role.OFFICER));

        assertThatThrownBy(() -> RunAs.account(
                        asker.id(), () -> changes.confirm(waiting(person).id())))
                .isInstanceOf(AccountChanges.NotYours.class);
        assertThat(now(person).email()).isEqualTo(person.email());
    }

    @Test
    void the_record_refers_to_a_row_whose_values_can_be_erased() {
        String address = UUID.randomUUID() + "@second.example";
        askForAddress(address);
        AccountChange change = waiting(person);
        RunAs.account(second.id(), () -> changes.confirm(change.id()));

        List<String> facts = jdbc.sql("select facts::text from record_entry where facts::text like ? order by id")
                .param("%" + change.id() + "%")
                .query(String.class)
                .list();
        assertThat(facts).hasSize(2).noneMatch(each -> each.contains("@"));
        assertThat(values(change)).isEqualTo(person.email() + " " + address);

        assertThat(changes.erase(person.id())).isEqualTo(1);

        assertThat(values(change)).isNull();
    }

    @Test
    void a_changed_address_of_ones_own_is_told_to_both_addresses() {
        String address = UUID.randomUUID() + "@second.example";

        RunAs.account(second.id(), () -> changes.update(second.id(), second.name(), address, second.roles()));

        assertThat(now(second).email()).isEqualTo(address);
        assertThat(letters("identity/address-changed", second.email())).isEqualTo(1);
        assertThat(letters("identity/address-changed", address)).isEqualTo(1);
    }

    @Test
    void the_page_says_what_waits_and_confirms_for_the_second_only() throws Exception {
        String address = UUID.randomUUID() + "@second.example";
        String saved = mvc.perform(post("/admin/people/" + person.id())
                        .with(people.signedIn("administrator"))
                        .with(csrf())
                        .param("fullName", person.name())
                        .param("email", address)
                        .param("roles", "OFFICER"))
                .andReturn()
                .getFlashMap()
                .get("notice")
                .toString();
        assertThat(saved).contains("another administrator must confirm");
        String mine = mvc.perform(get("/admin/changes").with(people.signedIn("administrator")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(mine).contains(address, "Withdraw this change").doesNotContain("Confirm this change");

        mvc.perform(post("/admin/changes/" + waiting(person).id())
                .with(people.signedIn("administrator"))
                .with(csrf())
                .param("confirm", "true"));

        assertThat(now(person).email()).isEqualTo(person.email());
    }

    private void askForAddress(String address) {
        people.as("administrator", () -> changes.update(person.id(), person.name(), address, person.roles()));
    }

    private Account account(String name, Role role) {
        return accounts.add(name, UUID.randomUUID() + "@second.example", null, Set.of(role));
    }

    private Account now(Account account) {
        return accounts.require(account.id());
    }

    private AccountChange waiting(Account account) {
        return changes.waiting().stream()
                .filter(change -> change.account().equals(account.id()))
                .findFirst()
                .orElseThrow();
    }

    private int letters(String template, String email) {
        return jdbc.sql("select count(*) from outbox_message where template = ? and email = ?")
                .params(template, email)
                .query(Integer.class)
                .single();
    }

    private String values(AccountChange change) {
        return jdbc.sql("select old_value || ' ' || new_value from account_change where id = ?")
                .param(change.id())
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
