package org.alongside.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.Walk;
import org.alongside.browser.Browser;
import org.alongside.browser.WithBrowser;
import org.alongside.identity.DemoPeople;
import org.alongside.identity.TestPeople;
import org.alongside.identity.Visitor;
import org.alongside.recruitment.process.RecruitmentProcess;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two thousand applicants, each ticked by an officer. */
@AlongsideTest
@WithBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ManyApplicantsTest {

    private static final int PEOPLE = 2_000;

    @Value("${local.server.port}")
    int port;

    @Autowired
    TakingPartCase cases;

    @Autowired
    CallingOut callingOut;

    @Autowired
    TestPeople people;

    @Autowired
    Walk walk;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transactions;

    private String reference = "";
    private String address = "";
    private Visitor officer = new Visitor(0);

    @BeforeAll
    void two_thousand_apply() {
        people.account("officer");
        reference = cases.started(RecruitmentProcess.KEY);
        String code = cases.calledOut(reference, 20, "People who have care at home");
        transactions.executeWithoutResult(status -> apply(code));
        walk.as("officer", () -> callingOut.closeEarly(reference));
        address =
                "/work/" + walk.item(reference, RecruitmentProcess.OFFER_PLACES).id();
    }

    private void apply(String code) {
        sql.sql("update call_out set places = :places where code = :code")
                .param("places", PEOPLE)
                .param("code", code)
                .update();
        sql.sql("""
                        insert into application (id, call_out, reference, name, email, why, applied_at, state, version)
                        select gen_random_uuid(), c.id, c.reference, 'Applicant ' || n, 'many.' || n || '@demo.example',
                               'I have care at home', c.published_at, 'APPLIED', 0
                          from call_out c, generate_series(1, :people) n where c.code = :code
                        """).param("people", PEOPLE).param("code", code).update();
    }

    @BeforeEach
    void sign_in() {
        transactions.executeWithoutResult(
                status -> sql.sql("delete from form_draft where typed -> 'places' is not null")
                        .update());
        officer = new Visitor(port);
        officer.signIn("officer", DemoPeople.PASSWORD);
        officer.get(address);
    }

    @Test
    @Order(1)
    void every_tick_is_saved() {
        assertThat(officer.post(address, form("save", PEOPLE, 0)).statusCode()).isEqualTo(302);
        assertThat(kept("places")).isEqualTo(PEOPLE);
    }

    @Test
    @Order(1)
    void every_tick_of_a_form_with_files_is_saved() {
        assertThat(officer.postParts(address, form("save", PEOPLE, PEOPLE)).statusCode())
                .isEqualTo(302);
        assertThat(kept("places")).isEqualTo(PEOPLE);
        assertThat(kept("waitlist")).isEqualTo(PEOPLE);
    }

    @Test
    @Order(1)
    void every_tick_is_in_the_draft_that_the_page_keeps() {
        assertThat(officer.post(address + "/draft", form("", PEOPLE, PEOPLE)).statusCode())
                .isEqualTo(204);
        assertThat(kept("places")).isEqualTo(PEOPLE);
        assertThat(kept("waitlist")).isEqualTo(PEOPLE);
    }

    @Test
    @Order(1)
    void every_tick_is_there_again_after_signing_in() {
        String[] form = form("save", PEOPLE, 0);
        officer.loseSession();
        HttpResponse<String> parked = officer.post(address, form);
        assertThat(parked.statusCode()).isEqualTo(302);
        officer.signIn("officer", DemoPeople.PASSWORD);
        officer.get("/kept");
        assertThat(officer.post("/kept/use").body().split("checked=", -1)).hasSize(PEOPLE + 1);
    }

    @Test
    @Order(1)
    void more_than_any_form_has_is_refused_with_what_happened_and_what_was_kept() {
        officer.post(address + "/draft", form("", 10, 0));
        for (HttpResponse<String> refused : List.of(
                officer.post(address, form("save", 5_000, 0)), officer.postParts(address, form("save", 5_000, 0)))) {
            assertThat(refused.statusCode()).isEqualTo(413);
            assertThat(refused.body())
                    .contains("more answers than we can accept in one go", "We did not save what you have just sent");
        }
        assertThat(kept("places")).isEqualTo(10);
    }

    /** A request sent while a page unloads is limited in size, so a large form is saved before. */
    @Test
    @Order(1)
    void ticks_are_kept_when_the_officer_leaves_the_page(Browser browser) {
        Page page = browser.as("officer").open(address);
        page.evaluate("""
                () => {
                  const boxes = [...document.querySelectorAll('input[name=places]')]
                  boxes.forEach((box) => (box.checked = true))
                  boxes[0].dispatchEvent(new Event('input', { bubbles: true }))
                }
                """);
        page.onDialog(dialog -> dialog.accept());
        page.navigate(browser.base() + "/work");
        await().atMost(Duration.ofSeconds(8))
                .untilAsserted(() -> assertThat(kept("places")).isEqualTo(PEOPLE));
    }

    /** Last, because it leaves no candidates. */
    @Test
    @Order(2)
    void everybody_who_was_ticked_gets_a_place() {
        HttpResponse<String> taken = officer.post(address, form("finish", PEOPLE, 0));
        assertThat(taken.statusCode()).isEqualTo(302);
        assertThat(sql.sql("select count(*) from application where reference = :reference and state = 'PLACE'")
                        .param("reference", reference)
                        .query(Long.class)
                        .single())
                .isEqualTo(PEOPLE);
    }

    private String[] form(String action, int places, int waitlist) {
        List<UUID> all = sql.sql("select id from application where reference = :reference order by id")
                .param("reference", reference)
                .query(UUID.class)
                .list();
        List<String> form = new ArrayList<>(List.of("_page", "", "reason", "So many came."));
        if (!action.isEmpty()) {
            Collections.addAll(form, "_do", action);
        }
        for (int i = 0; i < places; i++) {
            Collections.addAll(form, "places", all.get(i % all.size()).toString());
        }
        for (int i = 0; i < waitlist; i++) {
            Collections.addAll(form, "waitlist", all.get(i % all.size()).toString());
        }
        return form.toArray(String[]::new);
    }

    private long kept(String field) {
        return sql.sql("select coalesce(max(jsonb_array_length(typed -> :field)), 0) from form_draft"
                        + " where owner = :officer and jsonb_typeof(typed -> :field) = 'array'")
                .param("field", field)
                .param("officer", people.id("officer"))
                .query(Long.class)
                .single();
    }
}
