package org.alongside.worklist;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.calendar.WorkingDays;
import org.alongside.identity.Account;
import org.alongside.identity.Accounts;
import org.alongside.identity.Role;
import org.alongside.identity.Team;
import org.alongside.identity.Teams;
import org.alongside.identity.TestPeople;
import org.alongside.project.Projects;
import org.alongside.worklist.cover.Absence;
import org.alongside.worklist.cover.Absences;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

@AlongsideTest
class CoverPagesTest {

    @Autowired
    TestPeople people;

    @Autowired
    Accounts accounts;

    @Autowired
    Teams teams;

    @Autowired
    Absences absences;

    @Autowired
    WorkList workList;

    @Autowired
    Projects projects;

    @Autowired
    WorkingDays days;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    MockMvc mvc;

    private Account lead;
    private Account member;
    private Account colleague;
    private Team team;
    private UUID added = UUID.randomUUID();

    @BeforeEach
    void aTeam() {
        lead = officer("Lea");
        member = officer("Mel");
        colleague = officer("Col");
        team = teams.add("Team " + System.nanoTime(), lead.id());
        teams.change(team.id(), team.name(), lead.id(), List.of(member.id(), colleague.id()));
    }

    @AfterEach
    void gone() {
        absences.aheadOf(member.id()).forEach(absence -> absences.cancel(absence.id()));
        List.of(lead, member, colleague).forEach(person -> accounts.disable(person.id()));
        transactions.executeWithoutResult(status -> {
            jdbc.sql("update account set team = null where id in (:people)")
                    .param("people", List.of(lead.id(), member.id(), colleague.id()))
                    .update();
            jdbc.sql("delete from team where id in (:teams)")
                    .param("teams", List.of(team.id(), added))
                    .update();
        });
    }

    @Test
    void only_those_who_can_be_covered_for_are_led_to_the_page_for_it() throws Exception {
        mvc.perform(get("/me").with(people.signedIn(member.username())))
                .andExpect(content().string(containsString("href=\"/me/absence\"")));
        for (String resident : List.of("member", "contributor")) {
            mvc.perform(get("/me").with(people.signedIn(resident)))
                    .andExpect(content().string(not(containsString("/me/absence"))));
        }
    }

    @Test
    void somebody_says_when_they_are_away_and_who_stands_in() throws Exception {
        LocalDate first = days.today().plusDays(30);
        mvc.perform(absence("/me/absence", first, first.plusDays(3), colleague.id())
                        .with(people.signedIn(member.username())))
                .andExpect(redirectedUrl("/me/absence"));
        mvc.perform(get("/me/absence").with(people.signedIn(member.username())))
                .andExpect(content().string(containsString("Deputy: " + colleague.name())));
        Absence absence = absences.aheadOf(member.id()).get(0);
        mvc.perform(get("/me/absence")
                        .param("change", absence.id().toString())
                        .with(people.signedIn(member.username())))
                .andExpect(content().string(containsString("value=\"" + first.getYear() + "\"")));
        mvc.perform(post("/me/absence/end")
                        .param("absence", absence.id().toString())
                        .with(people.signedIn(member.username()))
                        .with(csrf()))
                .andExpect(redirectedUrl("/me/absence"));
        org.assertj.core.api.Assertions.assertThat(absences.aheadOf(member.id()))
                .isEmpty();
    }

    @Test
    void what_is_wrong_stands_beside_the_field_and_what_was_typed_stays() throws Exception {
        LocalDate first = days.today().plusDays(30);
        mvc.perform(absence("/me/absence", first, first.minusDays(1), null).with(people.signedIn(member.username())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"lastDay-error\"")))
                .andExpect(content().string(containsString("value=\"" + first.getDayOfMonth() + "\"")));
        mvc.perform(post("/me/absence")
                        .param("firstDay-day", "31")
                        .param("firstDay-month", "smarch")
                        .param("firstDay-year", "2027")
                        .param("deputy", "not an account")
                        .with(people.signedIn(member.username()))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"firstDay-error\"")))
                .andExpect(content().string(containsString("id=\"lastDay-error\"")))
                .andExpect(content().string(containsString("id=\"deputy-error\"")))
                .andExpect(content().string(containsString("value=\"smarch\"")));
    }

    @Test
    void a_team_lead_and_a_manager_set_it_for_somebody_ill_and_nobody_else_does() throws Exception {
        String page = "/people/" + member.id() + "/absence";
        mvc.perform(absence(page, days.today(), days.today(), colleague.id()).with(people.signedIn(lead.username())))
                .andExpect(redirectedUrl(page));
        mvc.perform(get(page).with(people.signedIn("manager"))).andExpect(status().isOk());
        mvc.perform(get(page).with(people.signedIn(colleague.username()))).andExpect(status().isNotFound());
        mvc.perform(get("/people/nobody/absence").with(people.signedIn("manager")))
                .andExpect(status().isNotFound());
        mvc.perform(get("/me/absence").with(people.signedIn("contributor"))).andExpect(status().isForbidden());
    }

    @Test
    void anothers_absence_cannot_be_changed_from_ones_own_page() throws Exception {
        LocalDate first = days.today().plusDays(30);
        mvc.perform(absence("/me/absence", first, first, null).with(people.signedIn(member.username())));
        Absence absence = absences.aheadOf(member.id()).get(0);
        mvc.perform(post("/me/absence/end")
                        .param("absence", absence.id().toString())
                        .with(people.signedIn(colleague.username()))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(get("/me/absence")
                        .param("change", absence.id().toString())
                        .with(people.signedIn(colleague.username())))
                .andExpect(status().isNotFound());
    }

    @Test
    void the_team_lead_sees_the_load_and_moves_work() throws Exception {
        WorkItem item = review(member.id());
        mvc.perform(get("/work/load").with(people.signedIn(lead.username())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(member.name())))
                .andExpect(content().string(containsString("/work/load/" + member.id())));
        mvc.perform(get("/work/load").with(people.signedIn(colleague.username())))
                .andExpect(status().isNotFound());
        String page = "/work/load/" + member.id();
        mvc.perform(post(page).with(people.signedIn(lead.username())).with(csrf()))
                .andExpect(content().string(containsString("id=\"item-error\"")))
                .andExpect(content().string(containsString("id=\"to-error\"")));
        mvc.perform(post(page)
                        .param("item", item.id().toString(), "not-an-id")
                        .param("to", colleague.id().toString())
                        .with(people.signedIn(lead.username()))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("moved")))
                .andExpect(content().string(containsString("No work to move")));
        mvc.perform(post(page)
                        .param("item", item.id().toString())
                        .param("to", colleague.id().toString())
                        .with(people.signedIn(colleague.username()))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        transactions.executeWithoutResult(status -> workList.cancel(item.kind(), item.subject()));
    }

    @Test
    void an_administrator_adds_and_renames_a_team() throws Exception {
        String name = "Advocacy " + System.nanoTime();
        mvc.perform(post("/admin/teams/new")
                        .param("name", name)
                        .param("lead", lead.id().toString())
                        .param("members", colleague.id().toString())
                        .with(people.signedIn("administrator"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/admin/teams"));
        Team advocacy = teams.of(colleague.id()).orElseThrow();
        added = advocacy.id();
        org.assertj.core.api.Assertions.assertThat(advocacy.name()).isEqualTo(name);
        mvc.perform(get("/admin/teams/" + added).with(people.signedIn("administrator")))
                .andExpect(content().string(containsString("value=\"" + name + "\"")));
        mvc.perform(post("/admin/teams/" + added)
                        .param("name", team.name().toUpperCase(Locale.ROOT))
                        .with(people.signedIn("administrator"))
                        .with(csrf()))
                .andExpect(content().string(containsString("Another team has this name")));
        mvc.perform(get("/admin/teams").with(people.signedIn("administrator")))
                .andExpect(content().string(containsString(name)));
        mvc.perform(get("/admin/teams").with(people.signedIn("manager"))).andExpect(status().isForbidden());
    }

    @Test
    void an_administrator_is_led_through_handing_over() throws Exception {
        WorkItem item = review(member.id());
        String page = "/admin/people/" + member.id();
        mvc.perform(post(page + "/enabled")
                        .param("enabled", "false")
                        .with(people.signedIn("administrator"))
                        .with(csrf()))
                .andExpect(redirectedUrl(page + "/leave"));
        mvc.perform(get(page).with(people.signedIn("administrator")))
                .andExpect(content().string(containsString(page + "/leave")))
                .andExpect(content().string(not(containsString(page + "/enabled"))));
        mvc.perform(post(page + "/leave").with(people.signedIn("administrator")).with(csrf()))
                .andExpect(content().string(containsString("Choose who takes this over")));
        mvc.perform(post(page + "/leave")
                        .param("work-officers", colleague.id().toString())
                        .with(people.signedIn("administrator"))
                        .with(csrf()))
                .andExpect(redirectedUrl(page));
        org.assertj.core.api.Assertions.assertThat(
                        workList.find(item.id()).orElseThrow().assignee())
                .isEqualTo(colleague.id());
        org.assertj.core.api.Assertions.assertThat(accounts.require(member.id()).enabled())
                .isFalse();
        transactions.executeWithoutResult(status -> workList.cancel(item.kind(), item.subject()));
    }

    private WorkItem review(UUID who) {
        String reference = projects.putForward("A cup of tea");
        return transactions.execute(status -> workList.find(workList.open(
                        WorkItem.Kind.REVIEW,
                        UUID.randomUUID().toString(),
                        reference,
                        "Review it again",
                        new Holder(who, "officers"),
                        days.today(),
                        "/projects"))
                .orElseThrow());
    }

    private MockHttpServletRequestBuilder absence(String page, LocalDate first, LocalDate last, UUID deputy) {
        return post(page)
                .param("firstDay-day", String.valueOf(first.getDayOfMonth()))
                .param("firstDay-month", String.valueOf(first.getMonthValue()))
                .param("firstDay-year", String.valueOf(first.getYear()))
                .param("lastDay-day", String.valueOf(last.getDayOfMonth()))
                .param("lastDay-month", String.valueOf(last.getMonthValue()))
                .param("lastDay-year", String.valueOf(last.getYear()))
                .param("deputy", deputy == null ? "" : deputy.toString())
                .param("openToo", "true")
                .with(csrf());
    }

    private Account officer(String name) {
        String username = (name + System.nanoTime()).toLowerCase(Locale.ROOT);
        return accounts.add(name + " Pages", username + "@demo.example", username, Set.of(Role.OFFICER));
    }
}
