package org.alongside.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
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
import org.alongside.Walk;
import org.alongside.calendar.WorkingDays;
import org.alongside.identity.Account;
import org.alongside.identity.Accounts;
import org.alongside.identity.Role;
import org.alongside.identity.RunAs;
import org.alongside.identity.Team;
import org.alongside.identity.Teams;
import org.alongside.identity.TestPeople;
import org.alongside.identity.Viewer;
import org.alongside.worklist.assignment.TeamReassignment;
import org.alongside.worklist.task.WorkDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** A team lead who is neither manager nor officer: permissions on the team's work. */
@AlongsideTest
class TeamLeadTest {

    @Autowired
    TestPeople people;

    @Autowired
    Accounts accounts;

    @Autowired
    Teams teams;

    @Autowired
    TeaCase tea;

    @Autowired
    WorkDesk desk;

    @Autowired
    TeamReassignment moves;

    @Autowired
    WorkingDays days;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Walk walk;

    @Autowired
    MockMvc mvc;

    private Account lead;
    private Account member;
    private Account colleague;
    private Account stranger;
    private Team team;
    private UUID item = new UUID(0, 0);

    @BeforeEach
    void aTeamWithWork() {
        lead = person("Leonie", Role.SPONSOR);
        member = person("Mika", Role.OFFICER);
        colleague = person("Cosma", Role.OFFICER);
        stranger = person("Stella", Role.OFFICER);
        team = teams.add("Leading " + System.nanoTime(), lead.id());
        teams.change(team.id(), team.name(), lead.id(), List.of(member.id(), colleague.id()));
        item = tea.start().id();
        has(member);
    }

    @AfterEach
    void gone() {
        tea.end();
        List<UUID> all = List.of(lead.id(), member.id(), colleague.id(), stranger.id());
        transactions.executeWithoutResult(status -> {
            jdbc.sql("update account set team = null where id in (:people)")
                    .param("people", all)
                    .update();
            jdbc.sql("delete from team where id = :team")
                    .param("team", team.id())
                    .update();
        });
        all.forEach(accounts::disable);
    }

    @Test
    void gives_what_one_of_the_team_has_to_another_of_it_from_the_items_page() throws Exception {
        read("/work/" + item)
                .andExpect(content()
                        .string(allOf(
                                containsString("/work/" + item + "/give"),
                                containsString("/work/" + item + "/due"),
                                containsString("/work/" + item + "/give-back"))));
        read("/work/" + item + "/give")
                .andExpect(content()
                        .string(allOf(
                                containsString(colleague.id().toString()),
                                not(containsString(stranger.id().toString())))));
        send("/work/" + item + "/give", "to", colleague.id().toString()).andExpect(status().isFound());
        assertThat(holder()).isEqualTo(colleague.id());
    }

    @Test
    void gives_nothing_to_people_of_other_teams() throws Exception {
        send("/work/" + item + "/give", "to", stranger.id().toString())
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("only assign it within that team")));
        assertThat(holder()).isEqualTo(member.id());
        assertThat(moves.move(member.id(), List.of(item), stranger.id(), viewer(lead)))
                .extracting(TeamReassignment.Moved::outcome)
                .containsExactly(TeamReassignment.Outcome.CANNOT_HOLD);
        assertThat(holder()).isEqualTo(member.id());
    }

    @Test
    void moves_the_date_and_takes_it_back_for_the_group() throws Exception {
        LocalDate day = days.plus(days.today(), 20);
        send("/work/" + item + "/due", due(day)).andExpect(status().isFound());
        assertThat(desk.require(item).dueOn()).isEqualTo(day);
        send("/work/" + item + "/give-back").andExpect(status().isFound());
        assertThat(holder()).isNull();
    }

    @Test
    void does_each_of_these_with_several_from_the_list() throws Exception {
        read("/work?show=team").andExpect(content().string(containsString("value=\"give\"")));
        send("/work/bulk", "act", "give", "item", item.toString())
                .andExpect(content()
                        .string(allOf(
                                containsString(colleague.id().toString()),
                                not(containsString(stranger.id().toString())))));
        send(
                        "/work/bulk/do",
                        "act",
                        "give",
                        "item",
                        item.toString(),
                        "to",
                        colleague.id().toString())
                .andExpect(redirectedUrl("/work/bulk"));
        assertThat(holder()).isEqualTo(colleague.id());

        LocalDate day = days.plus(days.today(), 20);
        send("/work/bulk/do", with(due(day), "act", "due", "item", item.toString(), "words", "They are ill"));
        assertThat(desk.require(item).dueOn()).isEqualTo(day);

        send("/work/bulk", "act", "give-back", "item", item.toString());
        assertThat(holder()).isNull();
    }

    @Test
    void touches_nothing_that_other_teams_have_and_nothing_that_waits_for_a_group_that_is_not_theirs()
            throws Exception {
        has(stranger);
        LocalDate before = desk.require(item).dueOn();
        refusedEverything();
        assertThat(holder()).isEqualTo(stranger.id());

        has(null);
        refusedEverything();
        assertThat(holder()).isNull();
        assertThat(desk.require(item).dueOn()).isEqualTo(before);
    }

    @Test
    void somebody_who_leads_nobody_is_not_offered_it_and_cannot_do_it() throws Exception {
        teams.change(team.id(), team.name(), null, List.of(member.id(), colleague.id()));
        read("/work?show=team").andExpect(content().string(not(containsString("value=\"give\""))));
        refusedEverything();
        assertThat(holder()).isEqualTo(member.id());
    }

    @Test
    void the_load_page_moves_nothing_for_somebody_who_does_not_lead_the_team() {
        assertThat(moves.move(member.id(), List.of(item), colleague.id(), viewer(stranger)))
                .extracting(TeamReassignment.Moved::outcome)
                .containsExactly(TeamReassignment.Outcome.NOT_THERE);
        assertThat(holder()).isEqualTo(member.id());
    }

    @Test
    void what_stands_on_the_step_itself_stays_between_whoever_does_it_and_the_project() throws Exception {
        read("/work/" + item)
                .andExpect(content().string(containsString("This task is assigned to another person")))
                .andExpect(content().string(not(containsString("name=\"kind\""))));
    }

    private void refusedEverything() throws Exception {
        read("/work/" + item + "/give").andExpect(status().is4xxClientError());
        send("/work/" + item + "/give", "to", colleague.id().toString()).andExpect(status().is4xxClientError());
        send("/work/" + item + "/due", due(days.plus(days.today(), 20))).andExpect(status().is4xxClientError());
        send("/work/" + item + "/give-back").andExpect(status().is4xxClientError());
        send(
                "/work/bulk/do",
                "act",
                "give",
                "item",
                item.toString(),
                "to",
                colleague.id().toString());
        send(
                "/work/bulk/do",
                with(due(days.plus(days.today(), 20)), "act", "due", "item", item.toString(), "words", "x"));
        send("/work/bulk", "act", "give-back", "item", item.toString());
    }

    private ResultActions read(String path) throws Exception {
        return mvc.perform(get(java.net.URI.create(path)).with(people.signedIn(lead.username())));
    }

    private ResultActions send(String path, String... fields) throws Exception {
        var request = post(path).with(people.signedIn(lead.username())).with(csrf());
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return mvc.perform(request);
    }

    private static String[] due(LocalDate day) {
        return new String[] {
            "due-day", String.valueOf(day.getDayOfMonth()),
            "due-month", String.valueOf(day.getMonthValue()),
            "due-year", String.valueOf(day.getYear()),
            "reason", "They are ill"
        };
    }

    private static String[] with(String[] some, String... more) {
        return java.util.stream.Stream.of(some, more)
                .flatMap(java.util.Arrays::stream)
                .toArray(String[]::new);
    }

    private void has(@org.jspecify.annotations.Nullable Account person) {
        RunAs.account(walk.account("manager"), () -> {
            if (person == null) {
                desk.giveBack(item, walk.viewer("manager"));
            } else {
                desk.give(item, walk.viewer("manager"), person.id());
            }
        });
    }

    private java.util.@org.jspecify.annotations.Nullable UUID holder() {
        return desk.require(item).assignee();
    }

    private Viewer viewer(Account account) {
        return accounts.require(account.id()).viewer();
    }

    private Account person(String name, Role role) {
        String username = (name + System.nanoTime()).toLowerCase(Locale.ROOT);
        return accounts.add(name + " Leading", username + "@demo.example", username, Set.of(role));
    }
}
