package org.alongside.mailroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alongside.AlongsideTest;
import org.alongside.PersonalLinks;
import org.alongside.body.NewSeat;
import org.alongside.body.SeatKind;
import org.alongside.browser.Browser;
import org.alongside.browser.WithBrowser;
import org.alongside.decision.PanelRig;
import org.alongside.identity.Accounts;
import org.alongside.identity.Role;
import org.alongside.identity.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Personal links are shown only to their recipients: panel members by email, post and telephone, and a sign-in link.
 */
@AlongsideTest
@WithBrowser
class PersonalLinksInBrowserTest {

    @Autowired
    PanelRig rig;

    @Autowired
    TestPeople people;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private static final Pattern GREETING = Pattern.compile("Hello|Dear");

    private String reference = "";

    @BeforeEach
    void a_round_in_front_of_people_who_are_reached_in_every_way() {
        rig.itIsWednesday();
        UUID body = rig.body();
        seat(body, "Paula Paper", null, "1 High Street\nSwansea\nSA1 1AA");
        seat(body, "Tom Telephone", "07700 900982", null);
        reference = rig.plannedCase();
        rig.open(reference, body);
    }

    @AfterEach
    void now() {
        rig.clock.backToNow();
    }

    @Test
    void an_administrator_who_opens_every_message_finds_no_link_of_another_person(Browser browser) {
        rig.clock.backToNow();
        Page asking = browser.anyoneWithoutJavaScript().open("/sign-in/link");
        String email = people.account("member3").email();
        asking.fill("#email", String.valueOf(email));
        asking.locator("main form button").click();
        await().until(() ->
                !ids("template = 'identity/sign-in-link' and email = ?", email).isEmpty());

        List<String> messages = ids("reference = ?", reference);
        messages.addAll(ids("template = 'identity/sign-in-link' and email = ?", email));
        assertThat(messages).hasSizeGreaterThanOrEqualTo(10);
        Page page = browser.asWithoutJavaScript("administrator").open("/admin/outbox");
        Set<String> found = new TreeSet<>(links(page));
        for (String id : messages) {
            page.navigate(browser.base() + "/admin/outbox/" + id);
            assertThat(page.locator(".alongside-letter")).containsText(GREETING);
            found.addAll(links(page));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void the_pile_shows_no_link_to_people_who_look_through_it(Browser browser) {
        for (String username : List.of("officer", "manager", "administrator")) {
            Page page = browser.asWithoutJavaScript(username).open("/letters");
            Set<String> found = new TreeSet<>(links(page));
            for (String id : ids("reference = ? and channel in ('LETTER', 'PHONE')", reference)) {
                page.navigate(browser.base() + "/letters/" + id);
                assertThat(page.locator(".alongside-letter")).containsText(GREETING);
                found.addAll(links(page));
            }
            assertThat(found).as(username).isEmpty();
        }
    }

    @Test
    void officers_print_the_link_and_nobody_else_does(Browser browser) {
        String letter = ids("reference = ? and channel = 'LETTER'", reference).get(0);
        Page officer = browser.asWithoutJavaScript("officer").open("/letters/" + letter);
        assertThat(officer.locator("main")).containsText("so that part is not shown here");
        assertThat(officer.locator("main")).containsText("The printed letter includes a personal link");
        browser.check(officer, "mailroom/letter-with-a-link");
        assertThat(officer.locator("main >> text=Open as PDF")).isVisible();
        for (String username : List.of("manager", "administrator")) {
            Page page = browser.asWithoutJavaScript(username).open("/letters/" + letter);
            assertThat(page.locator("main >> text=Open as PDF")).hasCount(0);
            for (String file : List.of("/letters/pdf", "/letters/" + letter + "/pdf")) {
                assertThat(page.request().get(browser.base() + file).status())
                        .as(username + " " + file)
                        .isEqualTo(403);
            }
        }
    }

    private Set<String> links(Page page) {
        Set<String> given =
                new HashSet<>(jdbc.sql(PersonalLinks.HASHES).query(String.class).list());
        return PersonalLinks.in(page.content(), given::contains);
    }

    private List<String> ids(String where, String value) {
        return new ArrayList<>(jdbc.sql("select id::text from outbox_message where " + where)
                .param(value)
                .query(String.class)
                .list());
    }

    private void seat(UUID body, String name, String phone, String address) {
        rig.as("administrator", () -> {
            UUID account = accounts.add(name, null, "on-paper-" + UUID.randomUUID(), Set.of(Role.PANEL_MEMBER))
                    .id();
            accounts.reachAt(account, phone, address);
            return rig.bodies.giveSeat(body, NewSeat.of(account, SeatKind.CARER, LocalDate.of(2026, 1, 5)));
        });
    }
}
