package org.alongside.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.browser.Browser;
import org.alongside.browser.WithBrowser;
import org.alongside.identity.Account;
import org.alongside.identity.Accounts;
import org.alongside.identity.Role;
import org.alongside.identity.RunAs;
import org.alongside.identity.Teams;
import org.alongside.identity.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@AlongsideTest
@WithBrowser
class ProjectTeamTest {

    private static final LocalDate LATER = LocalDate.of(2099, 1, 5);

    @Autowired
    ProjectSteering steering;

    @Autowired
    ProjectTeam team;

    @Autowired
    Projects projects;

    @Autowired
    Accounts accounts;

    @Autowired
    Teams teams;

    @Autowired
    TestPeople people;

    @Autowired
    MockMvc mvc;

    Account lead;
    Account colleague;
    Account teamLead;
    UUID group;
    String reference;

    @BeforeEach
    void a_project_of_a_team() {
        lead = officer("Lea Lead");
        colleague = officer("Cole League");
        teamLead = officer("Tina Teamlead");
        people.as("administrator", () -> {
            group = teams.add("Team " + UUID.randomUUID(), teamLead.id()).id();
            teams.change(
                    group, teams.find(group).orElseThrow().name(), teamLead.id(), List.of(lead.id(), colleague.id()));
        });
        people.as("officer", () -> {
            reference = projects.putForward("A project of its team");
            projects.accept(reference, Level.CO_DESIGN, lead.id(), people.id("sponsor"));
        });
    }

    @Test
    void the_lead_officer_their_team_and_managers_run_it_and_no_other_officer() {
        assertThat(team.includes(reference, lead.viewer())).isTrue();
        assertThat(team.includes(reference, colleague.viewer())).isTrue();
        assertThat(team.includes(reference, teamLead.viewer())).isTrue();
        assertThat(team.includes(reference, people.account("manager").viewer())).isTrue();
        assertThat(team.includes(reference, people.account("officer").viewer())).isFalse();
        assertThat(team.includes(reference, people.account("administrator").viewer()))
                .isFalse();
    }

    @Test
    void before_there_is_a_lead_officer_every_officer_may_act() {
        String open = RunAs.account(people.id("officer"), () -> projects.putForward("Nobody leads it yet"));
        assertThat(team.includes(open, people.account("officer").viewer())).isTrue();
    }

    @Test
    void an_officer_of_another_team_cannot_pause_resume_withdraw_or_change_it() {
        refused(() -> steering.pause(reference, LATER, "Why"));
        refused(() -> steering.resume(reference, "Why"));
        refused(() -> steering.withdraw(reference, "Why"));
        refused(() -> steering.changeScope(reference, "Why"));
        assertThat(projects.require(reference).state()).isEqualTo(ProjectState.RUNNING);
    }

    @Test
    void a_colleague_who_has_left_the_team_cannot_act_although_the_page_was_open() {
        people.as(
                "administrator",
                () -> teams.change(group, teams.find(group).orElseThrow().name(), teamLead.id(), List.of(lead.id())));
        assertThatThrownBy(() -> RunAs.account(colleague.id(), () -> steering.pause(reference, LATER, "Why")))
                .isInstanceOf(NotOnProjectTeam.class);
    }

    @Test
    void the_pages_name_the_lead_officer_and_offer_nothing() throws Exception {
        mvc.perform(get("/projects/" + reference).with(people.signedIn("officer")))
                .andExpect(content().string(not(containsString("Pause this project"))));
        mvc.perform(get("/projects/" + reference).with(people.signedIn("manager")))
                .andExpect(content().string(containsString("Pause this project")));
        for (String act : List.of("pause", "resume", "withdraw", "scope")) {
            mvc.perform(get("/projects/" + reference + "/" + act).with(people.signedIn("officer")))
                    .andExpect(status().isForbidden())
                    .andExpect(content().string(containsString("Lea Lead")));
        }
        mvc.perform(post("/projects/" + reference + "/scope")
                        .param("reason", "It is for children as well")
                        .with(people.signedIn("officer"))
                        .with(csrf()))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("Only the project team can do this")));
    }

    @Test
    void the_page_that_refuses_is_accessible(Browser browser) {
        browser.check(browser.as("officer").open("/projects/" + reference + "/pause"), "project/not-on-team");
    }

    private void refused(Runnable act) {
        assertThatThrownBy(() -> people.as("officer", act)).isInstanceOf(NotOnProjectTeam.class);
    }

    private Account officer(String name) {
        return accounts.add(name, UUID.randomUUID() + "@team.example", null, Set.of(Role.OFFICER));
    }
}
