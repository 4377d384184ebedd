package org.alongside.decision;

import static org.alongside.decision.model.BallotChoice.ABSTAIN;
import static org.alongside.decision.model.BallotChoice.APPROVE;
import static org.alongside.decision.model.BallotChoice.ASK_FOR_CHANGES;
import static org.alongside.decision.model.BallotChoice.DO_NOT_APPROVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alongside.body.BodyTerms;
import org.alongside.body.FormatNeed;
import org.alongside.body.Quorum;
import org.alongside.body.ViewsHidden;
import org.alongside.decision.model.Vote;
import org.alongside.decision.view.MemberViews;
import org.alongside.decision.view.RoundView;
import org.alongside.decision.voting.MemberQuestioning;
import org.alongside.person.Format;
import org.alongside.round.Assistance;
import org.alongside.round.BallotWay;
import org.alongside.round.help.HelpKind;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * If a body's terms do not name members who disagree, choices and reasons appear without names and seats, in an order
 * that reveals nothing.
 */
class BallotsWithoutNamesTest extends WithARound {

    private static final String AGAINST = "Nobody asked the night staff.";
    private static final String FOR = "It is about time.";
    private static final List<String> RUNNING_IT = List.of("officer", "manager", "administrator", "chair");

    @Autowired
    MemberViews views;

    @Autowired
    MemberQuestioning asking;

    @Test
    void the_page_of_the_round_shows_who_has_voted_and_apart_from_it_what_was_chosen() throws Exception {
        decideWithOneAgainst();
        for (String reader : RUNNING_IT) {
            String page = page(reader, "/rounds/" + round);
            String seats = page.substring(page.indexOf("id=\"seats\""), page.indexOf("</table>"));
            assertThat(seats)
                    .as(reader)
                    .contains("Max Member", "Mina Member", "by phone")
                    .doesNotContain(AGAINST, FOR, "No, do not go ahead", "Yes, go ahead");
            assertThat(page.replace(seats, "")).as(reader).contains(AGAINST, FOR);
            assertThat(words(page)).as(reader).doesNotContain("Max Member: ", "Mina Member: ", "Molly Member: ");
        }
    }

    @Test
    void the_record_of_the_round_lists_ballots_by_seat_without_choices_and_choices_without_seats() throws Exception {
        decideWithOneAgainst();
        for (String reader : RUNNING_IT) {
            byte[] file = mvc.perform(get("/rounds/" + round + "/record.pdf").with(people.signedIn(reader)))
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            try (PDDocument document = Loader.loadPDF(file)) {
                String text = new PDFTextStripper()
                        .getText(document)
                        .replaceAll("\\s+", " ")
                        .replaceAll(" \\d+ / \\d+ ", " ");
                String seats = text.substring(text.indexOf("7 seats"), text.indexOf("Votes and reasons"));
                assertThat(seats)
                        .contains("Max Member", "by phone")
                        .doesNotContain(AGAINST, FOR, "No, do not go ahead", "Yes, go ahead", "First I was for it.");
                String rest = text.substring(text.indexOf("Votes and reasons"));
                assertThat(rest)
                        .contains(AGAINST, FOR)
                        .doesNotContain("Max Member", "Mina Member", "First I was for it.");
            }
        }
    }

    @Test
    void who_decides_a_tie_or_what_follows_a_refusal_reads_reasons_without_names() throws Exception {
        UUID tied = rig.openRound();
        rig.votes(tied, APPROVE, APPROVE, APPROVE, DO_NOT_APPROVE, DO_NOT_APPROVE, ASK_FOR_CHANGES, ABSTAIN);
        String of = rig.reading.round(tied).reference();
        String tie = words(
                page("chair", "/work/" + rig.walk.item(of, "Task_BreakTie").id()));
        assertThat(tie)
                .contains("member3 says why")
                .doesNotContain("Molly Member: ", "Mina Member: ", "Charlie Chair: ");

        UUID refused = rig.openRound();
        rig.votes(refused, DO_NOT_APPROVE, DO_NOT_APPROVE, DO_NOT_APPROVE, DO_NOT_APPROVE, APPROVE, APPROVE, APPROVE);
        assertThat(rig.reading.concluded(rig.reading.round(refused).reference()).dissent())
                .hasSize(3)
                .extracting(RoundView.Dissent::name)
                .containsOnlyNulls();
    }

    @Test
    void reasons_come_in_an_order_that_does_not_follow_the_seats() throws Exception {
        // All against, from the last seat to the first, so that neither seat order nor time matches.
        List<String> reasons = List.of("Z first", "Y second", "X third", "C fourth", "B fifth", "A sixth", "M seventh");
        for (int i = 0; i < 7; i++) {
            rig.vote(round, PanelRig.MEMBERS.get(i), Vote.of(DO_NOT_APPROVE, reasons.get(i)));
        }
        String page = page("officer", "/rounds/" + round);
        List<Integer> places = reasons.stream().sorted().map(page::indexOf).toList();
        assertThat(places).isSorted().doesNotContain(-1);
    }

    @Test
    void where_the_terms_name_members_the_pages_do_and_the_choice_page_says_so_before() throws Exception {
        assertThat(words(page("member", "/decide/" + round + "/choice")))
                .contains("Nobody sees your name next to your vote or your reason")
                .doesNotContain("with your name");
        UUID named = rig.open(
                rig.plannedCase(), rig.body(new Quorum(4, 50), BodyTerms.usual().withDissentNamed()));
        assertThat(words(page("member", "/decide/" + named + "/choice")))
                .contains("can see your vote and your reason with your name")
                .doesNotContain("without your name");
        rig.votes(named, DO_NOT_APPROVE, APPROVE, APPROVE, APPROVE, APPROVE, APPROVE, APPROVE);
        String page = page("officer", "/rounds/" + named);
        assertThat(page.substring(page.indexOf("id=\"seats\""), page.indexOf("</table>")))
                .contains("No, do not go ahead", "chair says why");
        assertThat(words(page)).contains("Charlie Chair: No, do not go ahead");
    }

    @Test
    void members_who_can_see_who_has_voted_read_the_others_reasons_only_after_the_close() {
        UUID open = rig.open(
                rig.plannedCase(), rig.body(new Quorum(4, 50), BodyTerms.usual().with(ViewsHidden.UNTIL_VOTED)));
        rig.vote(open, "member2", Vote.of(DO_NOT_APPROVE, AGAINST));
        rig.vote(open, "chair", APPROVE);
        rig.vote(open, "member", APPROVE);
        assertThat(views.ofOthers(open, rig.account("member"))).hasSize(2);
        assertThat(views.ofOthers(open, rig.account("chair")))
                .as("the chair sees who has voted, and would see whose view came")
                .isEmpty();
    }

    @Test
    void what_was_written_down_for_a_member_is_read_in_the_outbox_by_nobody_else() throws Exception {
        decideWithOneAgainst();
        UUID letter = rig.jdbc
                .sql("select id from outbox_message where reference = ? and template = 'panel/assisted-ballot'")
                .param(reference)
                .query(UUID.class)
                .single();
        assertThat(page("administrator", "/admin/outbox/" + letter)).doesNotContain("Yes, go ahead");
    }

    @Test
    void the_case_record_does_not_say_who_asked_for_help_and_the_page_of_the_round_does() throws Exception {
        rig.as("member4", () -> rig.deciding.askForHelp(round, rig.account("member4"), HelpKind.TALK, "On a Tuesday"));
        rig.as(
                "member6",
                () -> rig.deciding.needAnotherWay(
                        round, rig.account("member6"), new FormatNeed(Format.BRAILLE, ""), null));
        String history = words(page("officer", "/projects/" + reference + "/history"));
        assertThat(history)
                .contains("Asked for help: I want to talk to someone")
                .doesNotContain("Milo", "Moses");
        assertThat(page("officer", "/rounds/" + round)).contains("Milo Member", "On a Tuesday");
        assertThat(words(page("member4", "/decide/" + round + "/help")))
                .contains("Officers, managers and the chair can see your name and what you ask for");
    }

    @Test
    void an_answer_goes_to_all_members_alike_and_afterwards_no_row_says_who_asked() {
        rig.as("member", () -> asking.ask(round, rig.account("member"), "Who pays for it?"));
        for (String member : PanelRig.MEMBERS) {
            rig.vote(round, member, APPROVE);
        }
        rig.as("officer", () -> {
            asking.answer(round, asking.of(round).get(0).id(), rig.account("officer"), "The council does.");
            return true;
        });
        assertThat(rig.letters(reference, "panel/question-answered"))
                .as("seven members and a deputy")
                .isEqualTo(8);
        assertThat(rig.jdbc
                        .sql("select string_agg(to_jsonb(q)::text, ' ') from member_question q where q.round = ?")
                        .param(round)
                        .query(String.class)
                        .single())
                .doesNotContain(
                        rig.account("member").toString(),
                        rig.seat(round, "member").toString());
    }

    /** Six for and one against; one of those in favour by telephone, another after changing their vote. */
    private void decideWithOneAgainst() {
        rig.vote(round, "member2", Vote.of(APPROVE, "First I was for it."));
        rig.vote(round, "member2", Vote.of(DO_NOT_APPROVE, AGAINST));
        rig.as("officer2", () -> {
            rig.chairing.recordBallot(
                    round,
                    rig.seat(round, "member3"),
                    rig.account("officer2"),
                    Vote.of(APPROVE, null),
                    new Assistance(BallotWay.PHONE, null, "I read it back."));
            return true;
        });
        rig.vote(round, "member", Vote.of(APPROVE, FOR));
        for (String member : List.of("chair", "member4", "member5", "member6")) {
            rig.vote(round, member, APPROVE);
        }
    }

    private String page(String reader, String path) throws Exception {
        return mvc.perform(get(path).with(people.signedIn(reader)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String words(String page) {
        return Pattern.compile("<[^>]*>").matcher(page).replaceAll(" ").replaceAll("\\s+", " ");
    }
}
