package org.alongside.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.UUID;
import org.alongside.decision.PanelRig;
import org.alongside.scoring.model.ScoreRefused;
import org.alongside.scoring.model.ScoringState;
import org.alongside.scoring.view.MemberScoring;
import org.alongside.scoring.view.ScoringView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;

/** Scores given on paper, by phone or with a supporter; and requests for help instead of scores. */
class ScoresOnPaperTest extends WithAScoringRound {

    private String sheet = "";

    @BeforeEach
    void theSheetOfOneMember() {
        sheet = "/scoring/" + round + "/seats/" + rig.seat(round, "member3") + "/scores";
    }

    @Test
    void an_officer_writes_down_a_whole_sheet_and_the_member_is_told_and_corrects_it() throws Exception {
        howItCame("PAPER", "A support worker", "I read it back to her.");
        entry(1, "5", "It is warm there.", "4", "They have done it before.");
        entry(2, "1", "Too far for me.", "2", "Who knows.");
        entry(3, "3", "I like to sing.", "3", "They are many.");
        send().andExpect(redirectedUrl("/scoring/" + round));

        assertThat(points("Tea Club")).containsExactly(5, 4);
        MemberScoring mine = rig.mine.mine(round, rig.panel.account("member3"));
        assertThat(mine.finished()).as("nothing is left to score").isTrue();
        assertThat(mine.written()).satisfies(written -> {
            assertThat(written.by()).isEqualTo("Oscar Officer");
            assertThat(written.helpedBy()).isEqualTo("A support worker");
            assertThat(written.confirmedHow()).isEqualTo("I read it back to her.");
        });
        assertThat(rig.panel.letter(rig.reference(round), "award/assisted-scores", "member3"))
                .contains("Tea Club, How much it helps people: 5 points. It is warm there.", "on paper", "/d/");

        mvc.perform(get("/score/" + round).with(people.signedIn("member3")))
                .andExpect(content().string(containsString("recorded the scores you gave on paper")))
                .andExpect(content().string(containsString("A support worker helped you.")));
        rig.score(round, "member3", "Walking Group", 2, 2);
        assertThat(points("Walking Group")).as("the member's own word counts").containsExactly(2, 2);
    }

    @Test
    void the_desk_shows_who_wrote_it_down_and_never_what_was_given() throws Exception {
        howItCame("PHONE", "", "She said yes on the phone.");
        entry(1, "5", "A reason nobody reads yet", "4", "Another one");
        entry(2, "NONE", "", "NONE", "");
        entry(3, "NONE", "", "NONE", "");
        send().andExpect(redirectedUrl("/scoring/" + round));
        mvc.perform(get("/scoring/" + round).with(people.signedIn("chair")))
                .andExpect(content().string(containsString("Given by phone, recorded by Oscar Officer")))
                .andExpect(content().string(containsString("Confirmed: She said yes on the phone.")))
                .andExpect(content().string(not(containsString("A reason nobody reads yet"))));
        // Nor does the sheet, when opened again.
        mvc.perform(get(sheet + "?page=e1").with(people.signedIn("officer2")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("A reason nobody reads yet"))));
        assertThat(rig.mine.mine(round, rig.panel.account("member3")).finished())
                .as("two are still to be scored")
                .isFalse();
    }

    @Test
    void an_entry_scored_in_part_or_without_a_reason_is_refused_beside_its_field() throws Exception {
        howItCame("PAPER", "", "I read it back.");
        entry(1, "5", "Warm", "NONE", "");
        entry(2, "NONE", "", "NONE", "");
        entry(3, "NONE", "", "NONE", "");
        send().andExpect(status().isOk())
                .andExpect(content().string(containsString("Enter points for this criterion too")));
        posted(1, "5", "", "3", "Good")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Enter why")));
        entry(1, "NONE", "", "NONE", "");
        send().andExpect(status().isOk()).andExpect(content().string(containsString("You have not scored anything")));
        assertThat(points("Tea Club")).isEmpty();
    }

    @Test
    void nothing_is_written_down_once_scoring_has_closed() throws Exception {
        rig.everybodyScores(round, Map.of("Tea Club", 3, "Walking Group", 4, "Choir", 5));
        mvc.perform(get(sheet).with(people.signedIn("officer2"))).andExpect(redirectedUrl("/scoring/" + round));
        UUID seat = rig.seat(round, "member3");
        assertThatThrownBy(() -> rig.record(round, seat, "Tea Club", 1))
                .isInstanceOfSatisfying(
                        ScoreRefused.class, no -> assertThat(no.why()).isEqualTo(ScoreRefused.Why.CLOSED));
    }

    @Test
    void nothing_is_written_down_for_an_entry_that_the_member_should_not_score() {
        rig.declareInterest(round, "member3", "Choir", "I sing there.");
        UUID seat = rig.seat(round, "member3");
        assertThatThrownBy(() -> rig.record(round, seat, "Choir", 1))
                .isInstanceOfSatisfying(
                        ScoreRefused.class, no -> assertThat(no.why()).isEqualTo(ScoreRefused.Why.EXCLUDED));
        assertThat(rig.sheets.sheet(round, seat).entries())
                .extracting(ScoringView.Entry::name)
                .containsExactly("Tea Club", "Walking Group");
    }

    @Test
    void what_was_written_down_for_a_member_is_theirs_and_their_deputy_does_not_change_it() {
        rig.record(round, rig.seat(round, "member"), "Choir", 5);
        assertThatThrownBy(() -> rig.score(round, "member7", "Choir", 1, 1))
                .isInstanceOfSatisfying(
                        ScoreRefused.class, no -> assertThat(no.why()).isEqualTo(ScoreRefused.Why.MEMBER_HAS_SCORED));
    }

    @Test
    void the_last_sheet_closes_the_scoring_as_the_last_member_does() {
        for (String member : PanelRig.MEMBERS) {
            if (!member.equals("member3")) {
                rig.scoreAll(round, member, 3);
                rig.finish(round, member);
            }
        }
        UUID seat = rig.seat(round, "member3");
        rig.record(round, seat, "Tea Club", 5);
        rig.record(round, seat, "Walking Group", 5);
        assertThat(rig.reading.view(round).state()).isEqualTo(ScoringState.SCORING);
        rig.record(round, seat, "Choir", 5);
        assertThat(rig.reading.view(round).state()).isEqualTo(ScoringState.MODERATION);
    }

    @Test
    void members_do_not_write_down_scores_for_others() throws Exception {
        mvc.perform(get(sheet).with(people.signedIn("member2"))).andExpect(status().isForbidden());
        mvc.perform(post(sheet).with(people.signedIn("member2")).with(csrf())).andExpect(status().isForbidden());
        String elsewhere = "/scoring/" + rig.grantsRound() + "/seats/" + rig.seat(round, "member3") + "/scores";
        mvc.perform(get(elsewhere).with(people.signedIn("officer"))).andExpect(status().isNotFound());
    }

    @Test
    void whatever_a_member_asks_for_is_an_officers_work_with_a_promise() throws Exception {
        for (String kind : new String[] {"ANOTHER_WAY", "MORE_TIME", "TALK"}) {
            mvc.perform(post("/score/" + round + "/help")
                            .with(people.signedIn("member4"))
                            .with(csrf())
                            .param("_shown", "kind,format,language,words")
                            .param("kind", kind)
                            .param("format", "SOMETHING_ELSE")
                            .param("words", "Please ring me.")
                            .param("_do", "finish"))
                    .andExpect(redirectedUrl("/score/" + round));
        }
        mvc.perform(post("/score/" + round + "/not-me")
                        .with(people.signedIn("member4"))
                        .with(csrf())
                        .param("_shown", "entry,interest")
                        .param("entry", "ALL")
                        .param("interest", "My sister runs all three.")
                        .param("_do", "finish"))
                .andExpect(redirectedUrl("/score/" + round));
        assertThat(rig.promises(round))
                .containsExactly(
                        "A member has declared an interest",
                        "A member needs more time to score",
                        "A member needs the entries in another format",
                        "A member who is scoring wants to talk to someone");
        mvc.perform(get("/scoring/" + round).with(people.signedIn("officer")))
                .andExpect(content().string(containsString("Please ring me.")))
                .andExpect(content().string(containsString("Due 30 March 2027")));
        for (var asked : rig.sheets.asked(round)) {
            mvc.perform(post("/scoring/" + round + "/asked/" + asked.id())
                            .with(people.signedIn("officer"))
                            .with(csrf()))
                    .andExpect(redirectedUrl("/scoring/" + round + "#asked"));
        }
        assertThat(rig.promises(round)).isEmpty();
        UUID other = rig.grantsRound();
        mvc.perform(post("/scoring/" + other + "/asked/"
                                + rig.sheets.asked(round).get(0).id())
                        .with(people.signedIn("officer"))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void what_waits_for_scores_stands_in_the_list_of_what_to_decide_with_the_ways_to_a_person() throws Exception {
        String decision = "/decide/" + rig.panel.openRound();
        mvc.perform(get("/decide/before").with(people.signedIn("member5")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("href=\"/score/" + round + "\"")))
                .andExpect(content().string(containsString("/score/" + round + "/help?ask=ANOTHER_WAY")))
                .andExpect(content().string(containsString("/score/" + round + "/help?ask=MORE_TIME")))
                .andExpect(content().string(containsString("/score/" + round + "/help?ask=TALK")))
                .andExpect(content().string(containsString("/score/" + round + "/not-me")))
                .andExpect(content().string(containsString(decision + "/help?ask=MORE_TIME")))
                .andExpect(content().string(containsString(decision + "/not-me")));
        rig.scoreAll(round, "member5", 3);
        rig.finish(round, "member5");
        mvc.perform(get("/decide/before").with(people.signedIn("member5")))
                .andExpect(content().string(not(containsString("href=\"/score/" + round + "\""))));
    }

    private java.util.List<Integer> points(String entry) {
        return rig.mine.mine(round, rig.panel.account("member3")).entry(rig.entry(round, entry)).scores().stream()
                .map(ScoringView.Said::points)
                .toList();
    }

    private void howItCame(String way, String helpedBy, String confirmedHow) throws Exception {
        mvc.perform(post(sheet)
                        .with(people.signedIn("officer2"))
                        .with(csrf())
                        .with(latestDraft)
                        .param("_page", "how")
                        .param("_shown", "way,helpedBy,confirmedHow")
                        .param("way", way)
                        .param("helpedBy", helpedBy)
                        .param("confirmedHow", confirmedHow)
                        .param("_do", "continue"))
                .andExpect(status().is3xxRedirection());
    }

    private void entry(int number, String one, String why, String two, String whyTwo) throws Exception {
        posted(number, one, why, two, whyTwo).andExpect(status().is3xxRedirection());
    }

    private ResultActions posted(int number, String one, String why, String two, String whyTwo) throws Exception {
        String first = number + "x1";
        String second = number + "x2";
        return mvc.perform(post(sheet)
                .with(people.signedIn("officer2"))
                .with(csrf())
                .with(latestDraft)
                .param("_page", "e" + number)
                .param("_shown", "points" + first + ",reason" + first + ",points" + second + ",reason" + second)
                .param("points" + first, one)
                .param("reason" + first, why)
                .param("points" + second, two)
                .param("reason" + second, whyTwo)
                .param("_do", "continue"));
    }

    private ResultActions send() throws Exception {
        return mvc.perform(post(sheet)
                .with(people.signedIn("officer2"))
                .with(csrf())
                .with(latestDraft)
                .param("_page", "check")
                .param("_do", "finish"));
    }
}
