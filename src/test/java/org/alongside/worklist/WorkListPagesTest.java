package org.alongside.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.Statements;
import org.alongside.Walk;
import org.alongside.identity.TestPeople;
import org.alongside.identity.Viewer;
import org.alongside.project.Projects;
import org.alongside.worklist.WorkItem.Kind;
import org.alongside.worklist.search.SavedView;
import org.alongside.worklist.search.SavedViews;
import org.alongside.worklist.search.WorkFeed;
import org.alongside.worklist.search.WorkQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** The list's pages: query strings, saved views, calendar subscription. */
@AlongsideTest
class WorkListPagesTest {

    @Autowired
    TestPeople people;

    @Autowired
    SavedViews views;

    @Autowired
    WorkFeed feed;

    @Autowired
    WorkList workList;

    @Autowired
    Projects projects;

    @Autowired
    Walk walk;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private String reference = "";

    @BeforeEach
    void pages() {
        reference = transaction.execute(status -> projects.putForward("Orchard of ideas"));
    }

    @AfterEach
    void gone() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from work_item where reference = ?")
                    .param(reference)
                    .update();
            jdbc.sql("delete from work_view").update();
            jdbc.sql("delete from work_feed").update();
        });
    }

    private ResultActions open(String who, String address) throws Exception {
        return mvc.perform(get(java.net.URI.create(address)).with(people.signedIn(who)));
    }

    private UUID work(String title, String who, LocalDate due) {
        return transaction.execute(status -> workList.open(
                Kind.AGREED,
                UUID.randomUUID().toString(),
                reference,
                title,
                Holder.person(people.id(who)),
                due,
                "/elsewhere"));
    }

    private Viewer viewer(String who) {
        return people.account(who).viewer();
    }

    @Test
    void an_address_that_is_not_understood_is_a_list_with_a_notice_and_never_an_error() throws Exception {
        work("Prune the trees", "officer", LocalDate.of(2030, 1, 1));
        open("officer", "/work?show=mine&stage=lunch&sort=colour&project=" + reference)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Prune the trees"),
                                containsString("We did not understand part of this page"),
                                containsString("Stage: there is no \u201clunch\u201d"),
                                containsString("Sort by: there is no \u201ccolour\u201d"))));
        open("officer", "/work?show=x&on=2026-02-31&kind=x&group=x&project=x&due=x&waiting=x&view=x&by=x&month=x")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Date: there is no \u201c2026-02-31\u201d"),
                                not(containsString("{0}")))));
        open("officer", "/work?show=mine&after=tampered&project=" + reference)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("You are seeing the first page")));
        open("officer", "/work?q=%00&who=%27%3B&stage=%3Cscript%3E&unheard=of")
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<script>\u201d"))));
    }

    @Test
    void a_page_of_the_list_costs_four_statements_beyond_who_one_is() throws Exception {
        for (int i = 0; i < 30; i++) {
            work("Prune the trees " + i, i % 2 == 0 ? "officer" : "officer2", LocalDate.of(2030, 1, 1));
        }
        for (String address : List.of(
                "/work?show=mine",
                "/work?show=all&stage=intake",
                "/work?show=team",
                "/work?show=all&view=board",
                "/work?show=all&view=calendar",
                "/work?show=all&q=orchard+prune&sort=who")) {
            List<String> statements =
                    Statements.of(() -> open("officer", address).andExpect(status().isOk()));
            // The current user, and the header's number of unread notices, are not the list's.
            assertThat(statements.stream()
                            .filter(sql -> !sql.contains("from account where") && !sql.contains("from notice")))
                    .as(address)
                    .hasSizeLessThanOrEqualTo(4);
        }
    }

    @Test
    void a_list_is_saved_by_name_begun_with_and_deleted() throws Exception {
        mvc.perform(post("/work/views")
                        .with(people.signedIn("officer"))
                        .with(csrf())
                        .param("from", "show=all&stage=panel&after=x&colour=red")
                        .param("name", " Panel work ")
                        .param("begin", "true"))
                .andExpect(redirectedUrl("/work?show=all&stage=panel"));
        open("officer", "/work").andExpect(redirectedUrl("/work?show=all&stage=panel"));
        open("officer", "/work?show=all&stage=panel")
                .andExpect(content().string(containsString("<h1 class=\"govuk-heading-l\">Panel work</h1>")));
        SavedView saved = views.of(viewer("officer")).get(0);
        assertThat(views.of(viewer("sponsor"))).isEmpty();
        mvc.perform(post("/work/views/" + saved.id() + "/delete")
                        .with(people.signedIn("sponsor"))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        open("officer", "/work/views/" + saved.id() + "/delete")
                .andExpect(content().string(containsString("Delete this saved view?")));
        mvc.perform(post("/work/views/" + saved.id() + "/delete")
                        .with(people.signedIn("officer"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/work/views"));
        open("officer", "/work").andExpect(status().isOk());
    }

    @Test
    void a_name_is_needed_fits_and_is_used_once() throws Exception {
        walk.as("officer", () -> views.save(viewer("officer"), "Mine", WorkQuery.mine(), null));
        for (Map.Entry<String, String> refused : Map.of(
                        " ",
                        "Enter a name",
                        "n".repeat(61),
                        "60 characters or fewer",
                        "Mine",
                        "You already have a saved view with this name")
                .entrySet()) {
            mvc.perform(post("/work/views")
                            .with(people.signedIn("officer"))
                            .with(csrf())
                            .param("from", "show=all&kind=ballot")
                            .param("name", refused.getKey()))
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(allOf(
                                    containsString(refused.getValue()),
                                    containsString("show=all&amp;kind=ballot"),
                                    containsString("<title>Error: "))));
        }
    }

    @Test
    void a_shared_list_is_seen_by_the_team_and_shows_each_what_they_may_see() {
        UUID team = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("insert into team (id, name) values (?, ?)")
                    .params(team, "Orchard " + team)
                    .update();
            for (String who : List.of("contributor", "contributor2")) {
                jdbc.sql("update account set team = ? where id = ?")
                        .params(team, people.id(who))
                        .update();
            }
        });
        try {
            UUID view = views.save(viewer("contributor"), "Ours", WorkQuery.of(WorkQuery.Show.ALL), team);
            assertThat(views.of(viewer("contributor2")))
                    .extracting(SavedView::name)
                    .containsExactly("Ours");
            assertThat(views.of(viewer("officer"))).isEmpty();
            views.beginWith(view, viewer("contributor2"));
            assertThat(views.of(viewer("contributor2")).get(0).first()).isTrue();
        } finally {
            transaction.executeWithoutResult(status -> {
                jdbc.sql("update account set team = null where team = ?")
                        .param(team)
                        .update();
                jdbc.sql("delete from team where id = ?").param(team).update();
            });
        }
        assertThat(views.of(viewer("contributor2"))).isEmpty();
        assertThat(views.of(viewer("contributor"))).hasSize(1);
    }

    @Test
    void the_work_of_a_team_is_offered_to_those_who_are_in_one() throws Exception {
        UUID team = UUID.randomUUID();
        open("contributor", "/work?show=mine").andExpect(content().string(not(containsString("/work?show=team"))));
        transaction.executeWithoutResult(status -> {
            jdbc.sql("insert into team (id, name) values (?, ?)")
                    .params(team, "Orchard " + team)
                    .update();
            jdbc.sql("update account set team = ? where id = ?")
                    .params(team, people.id("contributor"))
                    .update();
        });
        try {
            open("contributor", "/work?show=mine").andExpect(content().string(containsString("/work?show=team")));
        } finally {
            transaction.executeWithoutResult(status -> {
                jdbc.sql("update account set team = null where team = ?")
                        .param(team)
                        .update();
                jdbc.sql("delete from team where id = ?").param(team).update();
            });
        }
    }

    @Test
    void a_saved_list_whose_group_and_team_are_gone_says_so_and_shows_what_it_can() throws Exception {
        transaction.executeWithoutResult(status -> jdbc.sql(
                        "insert into work_view (id, owner, team, name, query, created_at) values (?, ?, ?, ?, ?, now())")
                .params(
                        UUID.randomUUID(),
                        people.id("officer2"),
                        UUID.randomUUID(),
                        "Old",
                        "show=mine&group=champions&project=" + reference)
                .update());
        work("Prune the trees", "officer2", LocalDate.of(2030, 1, 1));
        open("officer2", "/work/views")
                .andExpect(content()
                        .string(allOf(
                                containsString("Some of these filters no longer exist"),
                                containsString("The team it was shared with no longer exists"))));
        open("officer2", views.of(viewer("officer2")).get(0).address())
                .andExpect(content()
                        .string(allOf(
                                containsString("Group: there is no \u201cchampions\u201d"),
                                containsString("Prune the trees"))));
    }

    @Test
    void a_calendar_of_due_dates_has_days_titles_and_references_and_nothing_about_people() throws Exception {
        UUID item = work("Prune the trees", "officer2", LocalDate.of(2030, 3, 31));
        work("Not theirs", "officer", LocalDate.of(2030, 3, 31));
        String[] token = new String[1];
        walk.as("officer2", () -> token[0] = feed.open(viewer("officer2")));
        String address = "/calendar/" + token[0] + ".ics";
        String text = mvc.perform(get(address))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/calendar;charset=UTF-8"))
                .andExpect(header().string("Cache-Control", "max-age=900, private"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(text.replace("\r\n ", ""))
                .contains(
                        "UID:" + item + "@alongside",
                        "DTSTART;VALUE=DATE:20300331",
                        "Prune the trees (" + reference + ")")
                .doesNotContain("Not theirs", people.account("officer2").name(), "mailto", "ATTENDEE");
        String tag = mvc.perform(get(address)).andReturn().getResponse().getHeader("ETag");
        mvc.perform(get(address).header("If-None-Match", tag))
                .andExpect(status().isNotModified())
                .andExpect(content().string(""));
    }

    @Test
    void a_revoked_replaced_or_invented_calendar_address_is_not_there() throws Exception {
        String[] token = new String[2];
        walk.as("officer2", () -> token[0] = feed.open(viewer("officer2")));
        walk.as("officer2", () -> token[1] = feed.open(viewer("officer2")));
        mvc.perform(get("/calendar/" + token[0] + ".ics")).andExpect(status().isNotFound());
        mvc.perform(get("/calendar/" + token[1] + ".ics")).andExpect(status().isOk());
        assertThat(jdbc.sql("select token_hash from work_feed")
                        .query(String.class)
                        .list())
                .noneMatch(hash -> hash.contains(token[1]));
        mvc.perform(post("/me/calendar/revoke")
                        .with(people.signedIn("officer2"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/me/calendar"));
        mvc.perform(get("/calendar/" + token[1] + ".ics")).andExpect(status().isNotFound());
        mvc.perform(get("/calendar/none.ics")).andExpect(status().isNotFound());
    }

    @Test
    void the_same_name_twice_is_refused() {
        views.save(viewer("officer"), "Mine", WorkQuery.mine(), null);
        assertThatThrownBy(() -> views.save(viewer("officer"), "Mine", WorkQuery.mine(), null))
                .isInstanceOf(SavedViews.NameTaken.class);
    }
}
