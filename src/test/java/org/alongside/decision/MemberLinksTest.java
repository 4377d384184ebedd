package org.alongside.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.body.NewSeat;
import org.alongside.body.SeatKind;
import org.alongside.decision.model.BallotChoice;
import org.alongside.form.draft.LatestDraft;
import org.alongside.identity.Accounts;
import org.alongside.identity.Role;
import org.alongside.round.link.LinkAccess;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;

/** The link in a member's message: the page it opens, its recipient, single use and expiry. */
class MemberLinksTest extends WithARound {

    private static final Pattern LINK = Pattern.compile("/d/[A-Za-z0-9_-]{22}");

    @Autowired
    LatestDraft latestDraft;

    @Autowired
    Accounts accounts;

    @Test
    void the_link_in_the_message_opens_the_question_and_a_member_decides() throws Exception {
        MockHttpSession session = arriveBy(link("member"));
        mvc.perform(get("/decide/" + round).session(session))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("What is this about?")));
        for (String[] page :
                new String[][] {{"choice", "choice", "APPROVE"}, {"why", "reason", ""}, {"check", "", ""}}) {
            mvc.perform(post("/decide/" + round + "/choice")
                            .session(session)
                            .with(csrf())
                            .with(latestDraft)
                            .param("_page", page[0])
                            .param("_shown", page[1])
                            .param(page[1].isEmpty() ? "nothing" : page[1], page[2])
                            .param("_do", page[0].equals("check") ? "finish" : "continue"))
                    .andExpect(status().is3xxRedirection());
        }
        assertThat(rig.reading.mine(round, rig.account("member")).part().chosen())
                .isEqualTo(BallotChoice.APPROVE);
    }

    @Test
    void a_mail_scanner_that_opens_the_link_again_and_again_changes_nothing() throws Exception {
        String link = link("member");
        for (int i = 0; i < 3; i++) {
            mvc.perform(get(link))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Referrer-Policy", "no-referrer"))
                    .andExpect(content().string(containsString("Go to the question")))
                    // Opening the link must not reveal the question.
                    .andExpect(content().string(not(containsString("website"))));
        }
        arriveBy(link);
    }

    @Test
    void a_link_works_once_and_the_member_has_a_new_one_sent_from_there() throws Exception {
        String link = link("member");
        arriveBy(link);
        mvc.perform(get(link))
                .andExpect(status().isGone())
                .andExpect(content().string(not(containsString("Go to the question"))))
                .andExpect(content().string(containsString("Send me a new link")));
        mvc.perform(post(link).with(csrf()))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("Send me a new link")));
        mvc.perform(post(link + "/another").with(csrf()))
                .andExpect(content().string(containsString("We have sent you a new link")));
        String another = link(rig.letter(reference, "panel/new-link", "member"));
        assertThat(another).isNotEqualTo(link);
        arriveBy(another);
    }

    @Test
    void asking_again_and_again_sends_a_few_links_and_not_more() throws Exception {
        for (int i = 0; i < 10; i++) {
            mvc.perform(post(link("member") + "/another").with(csrf())).andExpect(status().isOk());
        }
        assertThat(rig.letters(reference, "panel/new-link")).isEqualTo(LinkAccess.PER_HOUR - 1);
    }

    @Test
    void a_link_ends_with_its_round_and_the_one_about_the_outcome_some_weeks_later() throws Exception {
        String before = link("member");
        for (String member : PanelRig.MEMBERS) {
            rig.vote(round, member, BallotChoice.APPROVE);
        }
        mvc.perform(post(before).with(csrf())).andExpect(status().isGone());
        String after = link(rig.letter(reference, "panel/outcome", "member"));
        String last = link(rig.letter(reference, "panel/outcome", "member2"));
        mvc.perform(get("/decide/" + round).session(arriveBy(after)))
                .andExpect(content().string(containsString("What was decided")));
        Instant later = rig.clock.instant().plus(Duration.ofDays(31));
        rig.clock.moveTo(later);
        mvc.perform(post(last).with(csrf())).andExpect(status().isGone());
        mvc.perform(post(last + "/another").with(csrf()))
                .andExpect(content().string(containsString("We cannot send you a new link")));
    }

    @Test
    void a_link_goes_on_when_there_is_more_time() throws Exception {
        rig.as("chair", () -> rig.chairing.giveMoreTime(round, 5, "Two of us are ill."));
        rig.goPast(LocalDate.of(2027, 4, 9));
        arriveBy(link("member"));
    }

    @Test
    void what_the_link_opens_is_this_round_and_nothing_else() throws Exception {
        UUID other = rig.open(rig.plannedCase(), rig.body());
        MockHttpSession session = arriveBy(link("chair"));
        for (String path : List.of("/decide/" + other, "/decide/before", "/rounds/" + round, "/me", "/notices")) {
            mvc.perform(get(path).session(session).header("Accept", "text/html"))
                    .andExpect(redirectedUrl("/sign-in?only"));
        }
        mvc.perform(post("/decide/" + other + "/choice").session(session).with(csrf()))
                .andExpect(redirectedUrl("/sign-in?only"));
        mvc.perform(get("/sign-in?only").session(session))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Your link opens one decision")))
                .andExpect(content().string(containsString("/decide/" + round)));
        mvc.perform(get("/").session(session)).andExpect(redirectedUrl("/decide/" + round));
        mvc.perform(get("/decide/" + round).session(session))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/rounds\""))));
    }

    @Test
    void how_somebody_reads_is_kept_and_followed_also_after_coming_by_a_link() throws Exception {
        MockHttpSession session = arriveBy(link("member6"));
        mvc.perform(get("/decide/reading").session(session)).andExpect(status().isOk());
        mvc.perform(post("/decide/reading")
                        .session(session)
                        .with(csrf())
                        .param("size", "LARGEST")
                        .param("contrast", "LIGHT_ON_BLACK")
                        .param("spacing", "<script>"))
                .andExpect(redirectedUrl("/decide/reading"));
        mvc.perform(get("/decide/" + round + "/about").with(people.signedIn("member6")))
                .andExpect(content()
                        .string(containsString("reading-size-largest reading-spacing-usual"
                                + " reading-contrast-light-on-black reading-pictures-shown")));
        mvc.perform(get("/decide/" + round + "/about").with(people.signedIn("member5")))
                .andExpect(content().string(not(containsString("reading-size-largest"))));
        mvc.perform(post("/decide/reading")
                        .session(session)
                        .with(csrf())
                        .param("size", "USUAL")
                        .param("contrast", "USUAL"))
                .andExpect(redirectedUrl("/decide/reading"));
    }

    @Test
    void a_link_that_never_was_says_kindly_what_to_do() throws Exception {
        String link = "/d/AAAAAAAAAAAAAAAAAAAAAA";
        mvc.perform(get(link)).andExpect(status().isGone());
        mvc.perform(post(link).with(csrf())).andExpect(status().isGone());
        mvc.perform(post(link + "/another").with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Sign in instead, or ask us for help")));
    }

    @Test
    void somebody_who_is_signed_in_keeps_everything_they_may_do() throws Exception {
        String link = link("chair");
        MockHttpSession session = new MockHttpSession();
        mvc.perform(post(link).session(session).with(people.signedIn("chair")).with(csrf()))
                .andExpect(redirectedUrl("/decide/" + round));
        mvc.perform(get("/rounds/" + round).with(people.signedIn("chair"))).andExpect(status().isOk());
    }

    @Test
    void the_link_of_an_account_that_was_closed_opens_nothing() throws Exception {
        UUID nobody = newMember("nick", "nick@demo.example", null);
        String link = link(letterTo(nobody));
        rig.as("administrator", () -> {
            people.close(nobody);
            return true;
        });
        mvc.perform(post(link).with(csrf())).andExpect(status().isGone());
    }

    @Test
    void a_member_with_a_telephone_only_is_called_and_the_officer_who_calls_sees_no_link() throws Exception {
        UUID tess = newMember("tess", null, "07700 900123");
        assertThat(rig.jdbc
                        .sql("select written.body_text || written.body_html || written.short_text, delivered.message"
                                + " from outbox_message written"
                                + " left join outbox_delivery delivered on delivered.message = written.id"
                                + " where account = ? and template = 'panel/round-opened' and channel = 'PHONE'")
                        .param(tess)
                        .query((row, number) -> row.getString(1) + row.getString(2))
                        .single())
                .contains("/decide/" + round)
                .endsWith("null")
                .doesNotContainPattern(LINK);
    }

    @Test
    void the_notice_and_the_message_that_has_gone_keep_the_plain_address() {
        assertThat(rig.jdbc
                        .sql("select body_html from notice where account = ? and reference = ?")
                        .params(rig.account("member"), reference)
                        .query(String.class)
                        .single())
                .contains("/decide/" + round)
                .doesNotContainPattern(LINK);
    }

    private UUID newMember(String name, String email, String phone) {
        String username = name + "-" + UUID.randomUUID();
        return rig.as("administrator", () -> {
            UUID account = accounts.add(
                            name,
                            email == null ? null : username + "@demo.example",
                            username,
                            Set.of(Role.PANEL_MEMBER))
                    .id();
            accounts.reachAt(account, phone, null);
            UUID body = rig.body();
            rig.bodies.giveSeat(body, NewSeat.of(account, SeatKind.CARER, LocalDate.of(2027, 1, 4)));
            String theirs = rig.plannedCase();
            round = rig.open(theirs, body);
            return account;
        });
    }

    private String letterTo(UUID account) {
        return rig.jdbc
                .sql("select delivered.body_text from outbox_message written join outbox_delivery delivered"
                        + " on delivered.message = written.id where account = ? and template = 'panel/round-opened'")
                .param(account)
                .query(String.class)
                .single();
    }

    private MockHttpSession arriveBy(String link) throws Exception {
        MockHttpSession session = new MockHttpSession();
        mvc.perform(get(link).session(session)).andExpect(status().isOk());
        mvc.perform(post(link).session(session).with(csrf())).andExpect(redirectedUrl("/decide/" + round));
        return session;
    }

    private String link(String memberOrText) {
        String text =
                memberOrText.contains(" ") ? memberOrText : rig.letter(reference, "panel/round-opened", memberOrText);
        Matcher found = LINK.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group();
    }
}
