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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.alongside.decision.PanelRig;
import org.alongside.form.answer.RawInput;
import org.alongside.scoring.model.ScoreRefused;
import org.alongside.scoring.model.ScoringProcess;
import org.alongside.scoring.view.ScoringView;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;

/** Scores recorded for a member, and those they never replace. A deputy's scores belong to the deputy. */
class WrittenDownScoresTest extends WithAScoringRound {

    private static final String KEPT = "Molly Member scored Walking Group online on 24 March 2027";

    private String sheet = "";

    @BeforeEach
    void theSheetOfOneMember() {
        sheet = "/scoring/" + round + "/seats/" + rig.seat(round, "member3") + "/scores";
    }

    @Test
    void scores_that_a_member_gave_themselves_are_not_replaced_and_nothing_typed_is_lost() throws Exception {
        howItCame();
        entry(1, "5", "5").andExpect(status().is3xxRedirection());
        entry(2, "1", "1").andExpect(status().is3xxRedirection());
        entry(3, "3", "3").andExpect(status().is3xxRedirection());
        rig.score(round, "member3", "Walking Group", 4, 4);
        send().andExpect(status().isOk())
                .andExpect(content().string(containsString(KEPT)))
                .andExpect(content().string(containsString("Words about 2")));
        assertThat(points("Walking Group")).containsExactly(4, 4);
        assertThat(points("Choir")).as("nothing of the sheet was taken").isEmpty();
        assertThat(rig.panel.letters(rig.reference(round), "award/assisted-scores"))
                .isZero();

        mvc.perform(get(sheet).with(people.signedIn("officer2")))
                .andExpect(content().string(containsString("Walking Group, scored online on 24 March 2027")));
        entry(2, "NONE", "NONE").andExpect(status().is3xxRedirection());
        send().andExpect(redirectedUrl("/scoring/" + round));
        assertThat(points("Walking Group")).containsExactly(4, 4);
        assertThat(points("Tea Club")).containsExactly(5, 5);
        assertThat(points("Choir")).containsExactly(3, 3);
    }

    @Test
    void the_form_asks_nothing_about_an_entry_that_the_member_has_scored() throws Exception {
        rig.score(round, "member3", "Tea Club", 4, 4);
        mvc.perform(get(sheet).with(people.signedIn("officer2")))
                .andExpect(content().string(containsString("Tea Club, scored online on 24 March 2027")));
        howItCame().andExpect(redirectedUrlPattern(sheet + "?page=e2&draft=*"));
        entry(2, "1", "2").andExpect(redirectedUrlPattern(sheet + "?page=e3&draft=*"));
        entry(3, "3", "3").andExpect(redirectedUrlPattern(sheet + "?page=check&draft=*"));
        send().andExpect(redirectedUrl("/scoring/" + round));
        assertThat(points("Tea Club")).containsExactly(4, 4);
        assertThat(points("Walking Group")).containsExactly(1, 2);
        assertThat(rig.mine.mine(round, rig.panel.account("member3")).finished())
                .isTrue();
    }

    @Test
    void words_stay_with_their_entry_when_the_member_steps_out_of_another_meanwhile() throws Exception {
        howItCame();
        entry(1, "5", "5");
        entry(2, "1", "2");
        entry(3, "3", "4");
        rig.declareInterest(round, "member3", "Tea Club", "I go there.");
        send().andExpect(status().isOk())
                .andExpect(content().string(containsString("Molly Member is not scoring Tea Club")))
                .andExpect(content().string(containsString("Words about 1")));
        entry(1, "NONE", "NONE");
        send().andExpect(redirectedUrl("/scoring/" + round));
        assertThat(points("Walking Group")).containsExactly(1, 2);
        assertThat(points("Choir")).containsExactly(3, 4);
    }

    @Test
    void scores_that_were_written_down_are_corrected_by_writing_them_down_again_until_the_member_scores() {
        rig.record(round, rig.seat(round, "member3"), "Choir", 5);
        rig.record(round, rig.seat(round, "member3"), "Choir", 2);
        assertThat(points("Choir")).containsExactly(2, 2);
        rig.score(round, "member3", "Choir", 4, 4);
        assertThatThrownBy(() -> rig.record(round, rig.seat(round, "member3"), "Choir", 5))
                .isInstanceOf(ScoreRefused.class);
        assertThat(points("Choir")).containsExactly(4, 4);
    }

    @Test
    void who_set_the_round_up_writes_no_scores_down_and_reads_who_can() throws Exception {
        mvc.perform(get("/scoring/" + round).with(people.signedIn("officer")))
                .andExpect(content().string(containsString("You set up this scoring round")))
                .andExpect(content().string(not(containsString("Record scores"))));
        mvc.perform(get(sheet).with(people.signedIn("officer")))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("You set up this scoring round")))
                .andExpect(content().string(containsString("Charlie Chair")));
        howItCame("officer");
        for (int each = 1; each <= 3; each++) {
            entry("officer", each, "3", "3");
        }
        send("officer")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("You set up this scoring round")))
                .andExpect(content().string(containsString("Words about 2")));
        assertThat(points("Choir")).isEmpty();
        mvc.perform(get("/scoring/" + round).with(people.signedIn("officer2")))
                .andExpect(content().string(containsString("Record scores")));
    }

    @Test
    void what_a_deputy_scored_is_named_as_the_deputys() throws Exception {
        rig.score(round, "member7", "Choir", 1, 1);
        assertThat(rig.panel.letter(rig.reference(round), "award/deputy-scored", "member"))
                .contains("Your deputy, Maya Member, scored this for you", "Choir", "/d/");
        rig.score(round, "member7", "Tea Club", 1, 1);
        rig.score(round, "member7", "Walking Group", 1, 1);
        rig.panel.goTo(PanelRig.WEDNESDAY.plusDays(1));
        rig.finish(round, "member7");
        assertThat(rig.panel.letter(rig.reference(round), "award/deputy-scored", "member"))
                .contains("Your deputy, Maya Member, scored this for you", "Tea Club", "/d/");
        assertThat(rig.panel.letters(rig.reference(round), "award/deputy-scored"))
                .as("with the first entry, and when the deputy had finished")
                .isEqualTo(2);
        mvc.perform(get("/score/" + round).with(people.signedIn("member")))
                .andExpect(content().string(containsString("Your deputy, Maya Member, has scored this")));
        mvc.perform(get("/score/" + round + "/entries/" + rig.entry(round, "Choir"))
                        .with(people.signedIn("member")))
                .andExpect(content().string(not(containsString("member7 says why"))));
        for (String reader : List.of("officer", "chair", "manager")) {
            mvc.perform(get("/scoring/" + round).with(people.signedIn(reader)))
                    .andExpect(content()
                            .string(containsString("The deputy, Maya Member, scored: Choir, Tea Club, Walking Group")));
        }
        rig.score(round, "member", "Tea Club", 5, 5);
        mvc.perform(get("/scoring/" + round).with(people.signedIn("chair")))
                .andExpect(content().string(containsString("The deputy, Maya Member, scored: Choir, Walking Group")));
        rig.score(round, "member", "Walking Group", 5, 5);
        for (String member : PanelRig.MEMBERS) {
            if (!member.equals("member")) {
                rig.scoreAll(round, member, 3);
                rig.finish(round, member);
            }
        }
        rig.step("chair", round, ScoringProcess.MODERATE, moderated());
        decide();
        byte[] file = mvc.perform(get("/scoring/" + round + "/record.pdf").with(people.signedIn("manager")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("The deputy, Maya Member, scored: Choir");
        }
    }

    @Test
    void what_the_member_says_by_phone_counts_before_what_their_deputy_scored() {
        rig.score(round, "member7", "Choir", 1, 1);
        rig.record(round, rig.seat(round, "member"), "Choir", 5);
        assertThat(rig.mine
                        .mine(round, rig.panel.account("member"))
                        .entry(rig.entry(round, "Choir"))
                        .scores())
                .extracting(ScoringView.Said::points)
                .containsExactly(5, 5);
    }

    private void decide() {
        rig.step(
                "chair",
                round,
                ScoringProcess.DECIDE,
                RawInput.none()
                        .with("awarded", List.of(rig.entry(round, "Tea Club"), rig.entry(round, "Walking Group"))));
    }

    private static RawInput moderated() {
        return RawInput.none().with("finished", "true");
    }

    private List<Integer> points(String entry) {
        return rig.mine.mine(round, rig.panel.account("member3")).entry(rig.entry(round, entry)).scores().stream()
                .map(ScoringView.Said::points)
                .toList();
    }

    private ResultActions howItCame() throws Exception {
        return howItCame("officer2");
    }

    private ResultActions howItCame(String writer) throws Exception {
        return mvc.perform(post(sheet)
                .with(people.signedIn(writer))
                .with(csrf())
                .with(latestDraft)
                .param("_page", "how")
                .param("_shown", "way,helpedBy,confirmedHow")
                .param("way", "PAPER")
                .param("confirmedHow", "I read it back.")
                .param("_do", "continue"));
    }

    private ResultActions entry(int number, String one, String two) throws Exception {
        return entry("officer2", number, one, two);
    }

    private ResultActions entry(String writer, int number, String one, String two) throws Exception {
        String first = number + "x1";
        String second = number + "x2";
        return mvc.perform(post(sheet)
                .with(people.signedIn(writer))
                .with(csrf())
                .with(latestDraft)
                .param("_page", "e" + number)
                .param("_shown", "points" + first + ",reason" + first + ",points" + second + ",reason" + second)
                .param("points" + first, one)
                .param("reason" + first, "Words about " + number)
                .param("points" + second, two)
                .param("reason" + second, "Words about " + number)
                .param("_do", "continue"));
    }

    private ResultActions send() throws Exception {
        return send("officer2");
    }

    private ResultActions send(String writer) throws Exception {
        return mvc.perform(post(sheet)
                .with(people.signedIn(writer))
                .with(csrf())
                .with(latestDraft)
                .param("_page", "check")
                .param("_do", "finish"));
    }
}
