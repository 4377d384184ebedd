package org.alongside.identity;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import org.alongside.AlongsideTest;
import org.alongside.notification.Letter;
import org.alongside.notification.Outbox;
import org.alongside.notification.Recipient;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@AlongsideTest
class PagesTest {

    @Autowired
    TestPeople people;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvc mvc;

    @Test
    void an_administrator_finds_people_and_messages_from_one_page() throws Exception {
        mvc.perform(get("/admin").with(people.signedIn("administrator")))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("/admin/people")))
                .andExpect(content().string(Matchers.containsString("/admin/outbox")));
    }

    @Test
    void people_are_found_by_name_and_role() throws Exception {
        mvc.perform(get("/admin/people")
                        .param("q", "olive")
                        .param("role", "OFFICER")
                        .with(people.signedIn("administrator")))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Olive Officer")))
                .andExpect(content().string(Matchers.containsString("1 person")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("Oscar Officer"))));
    }

    @Test
    void a_filter_that_does_not_exist_narrows_nothing() throws Exception {
        mvc.perform(get("/admin/people").param("role", "WIZARD").with(people.signedIn("administrator")))
                .andExpect(status().isOk());
        mvc.perform(get("/admin/outbox").param("status", "LOST").with(people.signedIn("administrator")))
                .andExpect(status().isOk());
    }

    @Test
    void a_person_is_added_without_a_password() throws Exception {
        mvc.perform(post("/admin/people/new")
                        .with(people.signedIn("administrator"))
                        .with(csrf())
                        .param("fullName", "Nadia Newcomer")
                        .param("email", "nadia.newcomer@demo.example")
                        .param("roles", "OFFICER", "MANAGER"))
                .andExpect(redirectedUrl("/admin/people"));
        mvc.perform(get("/admin/people").param("q", "nadia.newcomer").with(people.signedIn("administrator")))
                .andExpect(content().string(Matchers.containsString("Nadia Newcomer")));
    }

    @Test
    void a_resident_may_have_no_email_address_and_staff_may_not() throws Exception {
        mvc.perform(post("/admin/people/new")
                        .with(people.signedIn("administrator"))
                        .with(csrf())
                        .param("fullName", "Paula Paper")
                        .param("email", "")
                        .param("phone", "07700 900982")
                        .param("postalAddress", "1 High Street\r\nSwansea")
                        .param("roles", "CONTRIBUTOR"))
                .andExpect(redirectedUrl("/admin/people"));
        mvc.perform(post("/admin/people/new")
                        .with(people.signedIn("administrator"))
                        .with(csrf())
                        .param("fullName", "Paula Paper")
                        .param("email", "")
                        .param("roles", "OFFICER"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Staff need one to sign in")));
    }

    @Test
    void what_is_wrong_about_a_new_person_is_said_beside_the_field() throws Exception {
        mvc.perform(post("/admin/people/new")
                        .with(people.signedIn("administrator"))
                        .with(csrf())
                        .param("fullName", " ")
                        .param("email", "nobody"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("id=\"fullName-error\"")))
                .andExpect(content().string(Matchers.containsString("id=\"email-error\"")));
    }

    @Test
    void an_administrator_cannot_lock_themselves_out() throws Exception {
        mvc.perform(post("/admin/people/" + people.id("administrator"))
                        .with(people.signedIn("administrator"))
                        .with(csrf())
                        .param("fullName", "Addy Administrator")
                        .param("email", "administrator@demo.example"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Ask another administrator")));
    }

    @Test
    void the_page_of_somebody_opens_for_changing() throws Exception {
        mvc.perform(get("/admin/people/" + people.id("officer")).with(people.signedIn("administrator")))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("officer@demo.example")));
    }

    @Test
    void a_message_is_found_by_whom_it_was_written_to_and_its_subject() throws Exception {
        String name = "Wren 100% " + System.nanoTime();
        transaction.executeWithoutResult(status -> outbox.send(new Letter(
                "opportunity/received",
                Recipient.outside(name, "wren@demo.example"),
                "CP-2026-9999",
                Map.of("title", "Bus passes", "answerBy", ""))));
        mvc.perform(get("/admin/outbox").param("words", name).with(people.signedIn("administrator")))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("1 message<")))
                .andExpect(content().string(Matchers.containsString(">" + name + "</td>")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("No messages found"))));
        mvc.perform(get("/admin/outbox").param("words", name + "x").with(people.signedIn("administrator")))
                .andExpect(content().string(Matchers.containsString("No messages found")))
                .andExpect(content().string(Matchers.containsString("Show all messages")));
    }

    @Test
    void the_outbox_and_the_refused_attempts_open() throws Exception {
        mvc.perform(get("/admin/outbox").with(people.signedIn("administrator"))).andExpect(status().isOk());
        mvc.perform(get("/admin/outbox").param("status", "HELD").with(people.signedIn("administrator")))
                .andExpect(status().isOk());
        mvc.perform(get("/admin/refusals").with(people.signedIn("administrator")))
                .andExpect(status().isOk());
    }
}
