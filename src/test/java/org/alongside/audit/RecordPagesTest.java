package org.alongside.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.AlongsideTest;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.identity.TestPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;

@AlongsideTest
class RecordPagesTest {

    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}");

    private final String reference = "CP-2099-" + Math.abs(UUID.randomUUID().hashCode());

    @Autowired
    MockMvc mvc;

    @Autowired
    TestPeople people;

    @Autowired
    CaseRecord record;

    @Autowired
    RecordCheck check;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void a_receipt_shows_its_holder_that_the_vote_is_on_the_record_and_nothing_of_others() throws Exception {
        vote("member");
        vote("member2");
        String page = mvc.perform(post("/record/mine/" + reference)
                        .with(people.signedIn("member"))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher code = CODE.matcher(page.substring(page.indexOf("<h1")));
        assertThat(code.find()).isTrue();
        String mine = code.group();
        assertThat(code.find()).as("only one's own act").isFalse();

        for (String typed : new String[] {mine, mine.toLowerCase().replace("-", " "), mine.replace('0', 'O')}) {
            mvc.perform(get("/record").param("receipt", typed))
                    .andExpect(content().string(containsString("on the record and has not been changed")))
                    .andExpect(content().string(containsString("Voted")))
                    .andExpect(content().string(not(containsString(reference))))
                    .andExpect(content().string(not(containsString("Mina"))));
        }
    }

    @Test
    void a_code_that_nobody_was_given_is_said_to_be_unknown_and_kept_in_the_box() throws Exception {
        for (String typed : new String[] {"7KQ4-0ZJ2-M8XA-T5RW", "x", "' or 1=1 --", "A".repeat(5_000)}) {
            mvc.perform(get("/record").param("receipt", typed))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("no receipt with this code")));
        }
    }

    @Test
    void the_public_page_makes_no_session() throws Exception {
        mvc.perform(get("/record"))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(content().string(not(containsString("/record/check"))));
        mvc.perform(get("/record/roots.txt")).andExpect(status().isOk());
    }

    @Test
    void a_manager_checks_the_whole_record_and_that_is_on_the_record() throws Exception {
        vote("member");
        mvc.perform(post("/record/check").with(people.signedIn("manager")).with(csrf()))
                .andExpect(redirectedUrl("/record/check"));
        await().atMost(Duration.ofSeconds(60)).until(() -> !check.state().isRunning());
        mvc.perform(get("/record/check").with(people.signedIn("manager")))
                .andExpect(content().string(containsString("The record is complete and unchanged")));
        assertThat(record.newestOf("record-checked", 1).get(0).who()).isEqualTo("Morgan Manager");

        var export = mvc.perform(get("/record/export").with(people.signedIn("manager")))
                .andExpect(request().asyncStarted())
                .andReturn();
        mvc.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch(export))
                .andExpect(content().string(containsString("\"alongside-record\"")))
                .andExpect(content().string(containsString(reference)));
    }

    @Test
    void only_managers_and_administrators_check_and_download() throws Exception {
        for (String person : new String[] {"officer", "member", "sponsor", "contributor"}) {
            mvc.perform(get("/record/check").with(people.signedIn(person))).andExpect(status().isForbidden());
            mvc.perform(MockMvcRequestBuilders.get("/record/export").with(people.signedIn(person)))
                    .andExpect(status().isForbidden());
        }
    }

    private void vote(String person) {
        people.as(
                person,
                () -> transactions.executeWithoutResult(status -> record.write(
                        RecordedAct.on(reference, "ballot-given").fact(1).fact("x"))));
    }
}
