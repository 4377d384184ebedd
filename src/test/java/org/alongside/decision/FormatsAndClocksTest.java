package org.alongside.decision;

import static org.alongside.decision.PanelRig.MEMBERS;
import static org.alongside.decision.model.BallotChoice.APPROVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.Jobs;
import org.alongside.body.BodyTerms;
import org.alongside.body.FormatNeed;
import org.alongside.body.NewSeat;
import org.alongside.body.Quorum;
import org.alongside.body.SeatKind;
import org.alongside.body.TieRule;
import org.alongside.decision.lifecycle.RoundLifecycle;
import org.alongside.decision.model.BallotChoice;
import org.alongside.decision.model.PanelOutcome;
import org.alongside.decision.model.RoundState;
import org.alongside.decision.voting.RoundClocks;
import org.alongside.identity.Accounts;
import org.alongside.identity.Role;
import org.alongside.identity.TestPeople;
import org.alongside.person.Format;
import org.alongside.person.Needs;
import org.alongside.person.Passports;
import org.alongside.round.SeatClock;
import org.alongside.round.format.AvailableFormats;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;

/** A member's time starts when their papers are available in their format. The round is open for ten working days. */
@AlongsideTest
class FormatsAndClocksTest {

    private static final LocalDate TEN_WORKING_DAYS = LocalDate.of(2027, 4, 9);
    private static final FormatNeed EASY = new FormatNeed(Format.EASY_READ, "");

    @Autowired
    PanelRig rig;

    @Autowired
    RoundClocks clocks;

    @Autowired
    RoundLifecycle course;

    @Autowired
    AvailableFormats shelf;

    @Autowired
    Passports passports;

    @Autowired
    WorkList workList;

    @Autowired
    Jobs jobs;

    @Autowired
    Accounts accounts;

    @Autowired
    TestPeople people;

    @Autowired
    MockMvc mvc;

    private UUID body = new UUID(0, 0);
    private String reference = "";

    @BeforeEach
    void aCaseInFrontOfABody() {
        rig.itIsWednesday();
        body = rig.body();
        reference = rig.plannedCase();
    }

    @AfterEach
    void now() {
        rig.clock.backToNow();
        passports.write(rig.account("member4"), Needs.NONE);
    }

    @Test
    void the_time_of_a_member_whose_format_is_missing_has_not_begun_and_making_it_is_officers_work() {
        UUID round = openFor("member2", EASY);
        assertThat(at(round, "member2").lastDay()).isNull();
        assertThat(at(round, "member2").waits()).isTrue();
        assertThat(at(round, "member").lastDay()).isEqualTo(TEN_WORKING_DAYS);
        assertThat(ballots()).hasSize(6).noneMatch(item -> rig.account("member2")
                .equals(item.assignee()));
        assertThat(formats()).singleElement().satisfies(item -> {
            assertThat(item.title()).contains("Easy read");
            assertThat(item.address()).isEqualTo("/rounds/" + round + "/formats");
            assertThat(item.dueOn()).isEqualTo(LocalDate.of(2027, 4, 2));
        });
        assertThat(rig.letter(reference, "panel/round-opened-waiting", "member2"))
                .contains("Easy read", "Your time to vote has not started")
                .doesNotContain("9 April");
        assertThat(rig.as("officer", () -> rig.chairing.remind(round, null)))
                .as("nobody is pressed whose time has not begun")
                .isEqualTo(6);
    }

    @Test
    void
            when_the_format_comes_the_member_has_the_rounds_working_days_from_then_and_the_process_hears_the_later_deadline() {
        UUID round = openFor("member2", EASY);
        rig.votes(round, APPROVE, APPROVE);
        LocalDate later = LocalDate.of(2027, 4, 6);
        rig.goTo(later);
        give(round, EASY, "The council wants to write its website again.");

        LocalDate own = LocalDate.of(2027, 4, 20);
        assertThat(at(round, "member2").lastDay()).isEqualTo(own);
        assertThat(at(round, "member3").lastDay()).isEqualTo(TEN_WORKING_DAYS);
        assertThat(rig.reading.round(round).lastDay()).isEqualTo(own);
        assertThat(formats()).isEmpty();
        assertThat(ballots())
                .filteredOn(item -> rig.account("member2").equals(item.assignee()))
                .singleElement()
                .satisfies(item -> assertThat(item.dueOn()).isEqualTo(own));
        assertThat(rig.letter(reference, "panel/format-ready", "member2")).contains("Easy read", "20 April", "/d/");
        assertThat(rig.letters(reference, "panel/format-ready")).isEqualTo(1);

        rig.vote(round, "member3", APPROVE);
        rig.vote(round, "member4", APPROVE);
        rig.goPast(TEN_WORKING_DAYS);
        jobs.runDue(reference);
        assertThat(rig.reading.round(round).state())
                .as("the old deadline is none any more")
                .isEqualTo(RoundState.OPEN);
        rig.goPast(own);
        jobs.runDue(reference);
        assertThat(rig.reading.round(round).outcome()).isEqualTo(PanelOutcome.APPROVED);
    }

    @Test
    void a_deadline_that_comes_while_somebody_waits_moves_on_and_closes_nothing() {
        UUID round = openFor("member2", EASY);
        rig.vote(round, "chair", APPROVE);
        rig.vote(round, "member", APPROVE);
        rig.vote(round, "member3", APPROVE);
        rig.vote(round, "member4", APPROVE);
        assertThat(rig.reading.desk(round).quorum().isQuorate()).isTrue();
        rig.goPast(TEN_WORKING_DAYS);
        jobs.runDue(reference);
        assertThat(rig.reading.round(round).state()).isEqualTo(RoundState.OPEN);
        assertThat(rig.reading.round(round).lastDay()).isEqualTo(LocalDate.of(2027, 4, 23));
        assertThat(at(round, "member2").lastDay()).isNull();

        give(round, EASY, "In short words.");
        rig.goPast(LocalDate.of(2027, 4, 23));
        jobs.runDue(reference);
        assertThat(rig.reading.round(round).outcome()).isEqualTo(PanelOutcome.APPROVED);
    }

    @Test
    void a_member_who_decides_without_waiting_holds_nobody_up() {
        UUID round = openFor("member2", EASY);
        for (String member : MEMBERS) {
            rig.vote(round, member, APPROVE);
        }
        assertThat(rig.reading.round(round).outcome()).isEqualTo(PanelOutcome.APPROVED);
        assertThat(formats()).as("nobody waits for it any more").isEmpty();
    }

    @Test
    void what_a_member_asked_for_in_their_passport_is_followed_and_one_of_several_formats_is_enough() {
        passports.write(rig.account("member4"), new Needs(List.of(Format.BRAILLE), "", "", "", ""));
        UUID round = rig.open(reference, body);
        assertThat(at(round, "member4").need()).isEqualTo(new FormatNeed(Format.BRAILLE, ""));
        assertThat(at(round, "member4").waits()).isTrue();

        passports.write(rig.account("member4"), new Needs(List.of(Format.BRAILLE, Format.LARGE_PRINT), "", "", "", ""));
        UUID second = rig.open(rig.plannedCase(), body);
        assertThat(at(second, "member4").need()).isEqualTo(new FormatNeed(Format.LARGE_PRINT, ""));
        assertThat(at(second, "member4").lastDay()).isEqualTo(TEN_WORKING_DAYS);
    }

    @Test
    void large_print_is_made_from_the_page_and_nobody_waits_for_it() throws Exception {
        UUID round = openFor("member2", new FormatNeed(Format.LARGE_PRINT, ""));
        assertThat(at(round, "member2").lastDay()).isEqualTo(TEN_WORKING_DAYS);
        mvc.perform(get("/decide/" + round + "/large-print").with(people.signedIn("member2")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("reading-size-largest")))
                .andExpect(content().string(containsString("We invite people and start in May.")));
    }

    @Test
    void a_member_who_needs_it_in_another_way_says_so_in_the_running_round_and_from_then_on() throws Exception {
        UUID round = rig.open(reference, body);
        ask(round, "member3", "OTHER_LANGUAGE", "Polish").andExpect(redirectedUrl("/decide/" + round));
        assertThat(at(round, "member3").waits()).isTrue();
        assertThat(ballots()).hasSize(6);
        assertThat(formats())
                .filteredOn(item -> item.title().contains("Polish"))
                .hasSize(1);
        mvc.perform(get("/decide/" + round).with(people.signedIn("member3")))
                .andExpect(content().string(containsString("Your time has not started")))
                .andExpect(content().string(containsString("Polish")));

        give(round, new FormatNeed(Format.OTHER_LANGUAGE, "Urdu"), "اردو");
        assertThat(at(round, "member3").waits()).as("another language").isTrue();
        give(round, new FormatNeed(Format.OTHER_LANGUAGE, "polish"), "Dzień dobry");
        assertThat(at(round, "member3").lastDay()).isEqualTo(TEN_WORKING_DAYS);
        assertThat(ballots()).hasSize(7);
        assertThat(promises()).as("the format, and the promise to be in touch").isEmpty();

        ask(round, "member3", "OTHER_LANGUAGE", "Polish").andExpect(redirectedUrl("/decide/" + round + "/pack"));
        UUID next = rig.open(rig.plannedCase(), body);
        assertThat(at(next, "member3").need()).isEqualTo(new FormatNeed(Format.OTHER_LANGUAGE, "Polish"));
    }

    @Test
    void an_officer_gives_a_document_on_the_page_and_members_of_this_round_read_it() throws Exception {
        UUID round = openFor("member2", EASY);
        mvc.perform(get("/rounds/" + round).with(people.signedIn("chair")))
                .andExpect(content().string(containsString("Time not started")));
        mvc.perform(get("/rounds/" + round + "/formats").with(people.signedIn("officer")))
                .andExpect(content().string(containsString("Easy read")));
        mvc.perform(multipart("/rounds/" + round + "/formats")
                        .with(people.signedIn("officer"))
                        .with(csrf())
                        .param("format", "EASY_READ"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Choose a file, or enter the text")));
        byte[] words = "We write it again. You help us.".getBytes(StandardCharsets.UTF_8);
        mvc.perform(multipart("/rounds/" + round + "/formats")
                        .part(new MockPart("file", "easy.exe", words))
                        .with(people.signedIn("officer"))
                        .with(csrf())
                        .param("format", "EASY_READ")
                        .contentType("multipart/form-data"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("There is a problem")));
        assertThat(shelf.of(round)).isEmpty();
        mvc.perform(multipart("/rounds/" + round + "/formats")
                        .part(new MockPart("file", "easy.txt", words))
                        .with(people.signedIn("officer"))
                        .with(csrf())
                        .param("format", "EASY_READ")
                        .contentType("multipart/form-data"))
                .andExpect(redirectedUrl("/rounds/" + round + "/formats"));
        assertThat(at(round, "member2").waits()).isFalse();

        UUID format = shelf.of(round).get(0).id();
        String address = "/decide/" + round + "/formats/" + format;
        mvc.perform(get("/decide/" + round + "/pack").with(people.signedIn("member2")))
                .andExpect(content().string(containsString(address)));
        mvc.perform(get(address).with(people.signedIn("member2")))
                .andExpect(content().string(containsString("easy.txt")));
        mvc.perform(get(address + "/file").with(people.signedIn("member2")))
                .andExpect(header().string("Content-Security-Policy", "default-src 'none'; sandbox"))
                .andExpect(content().bytes(words));
        mvc.perform(get(address + "/file").with(people.signedIn("contributor"))).andExpect(status().isNotFound());
        UUID other = rig.open(rig.plannedCase(), rig.body());
        mvc.perform(get("/decide/" + other + "/formats/" + format + "/file").with(people.signedIn("member2")))
                .andExpect(status().isNotFound());
        mvc.perform(multipart("/rounds/" + round + "/formats")
                        .with(people.signedIn("chair"))
                        .with(csrf())
                        .param("format", "EASY_READ"))
                .andExpect(status().isForbidden());
    }

    @Test
    void an_officer_says_on_the_page_what_a_member_needs_and_takes_it_back() throws Exception {
        UUID round = rig.open(reference, body);
        String address = "/rounds/" + round + "/seats/" + rig.seat(round, "member5") + "/format";
        mvc.perform(post(address).with(people.signedIn("officer")).with(csrf()).param("format", "AUDIO"))
                .andExpect(redirectedUrl("/rounds/" + round + "/formats"));
        assertThat(at(round, "member5").waits()).isTrue();
        assertThat(formats()).hasSize(1);
        mvc.perform(post(address).with(people.signedIn("officer")).with(csrf()).param("format", "STANDARD"))
                .andExpect(redirectedUrl("/rounds/" + round + "/formats"));
        assertThat(at(round, "member5").waits()).isFalse();
        assertThat(formats()).as("nobody needs it").isEmpty();

        UUID seat = seat("member6");
        mvc.perform(post("/bodies/" + body + "/seats/" + seat + "/format")
                        .with(people.signedIn("officer"))
                        .with(csrf())
                        .param("format", "BSL_VIDEO"))
                .andExpect(redirectedUrl("/bodies/" + body + "/seats/" + seat));
        mvc.perform(get("/bodies/" + body + "/seats/" + seat).with(people.signedIn("officer")))
                .andExpect(content().string(containsString("British Sign Language video")));
    }

    @Test
    void more_time_goes_to_those_whose_time_runs_and_to_whoever_waits_once_it_is_there() {
        UUID round = openFor("member2", EASY);
        rig.as("chair", () -> rig.chairing.giveMoreTime(round, 20, "Two of us are ill."));
        LocalDate extended = rig.reading.round(round).lastDay();
        assertThat(at(round, "member").lastDay()).isEqualTo(extended);
        assertThat(at(round, "member2").lastDay()).isNull();
        give(round, EASY, "In short words.");
        assertThat(at(round, "member2").lastDay()).isEqualTo(extended);
    }

    @Test
    void a_pause_moves_each_members_own_last_day_and_begins_nobodys_time() {
        UUID round = openFor("member2", EASY);
        course.shift(reference, 3);
        assertThat(at(round, "member").lastDay()).isEqualTo(LocalDate.of(2027, 4, 14));
        assertThat(at(round, "member2").lastDay()).isNull();
        assertThat(rig.reading.round(round).lastDay()).isEqualTo(LocalDate.of(2027, 4, 14));
    }

    @Test
    void when_a_question_is_asked_once_more_the_formats_are_there_already() {
        body = rig.body(new Quorum(4, 50), BodyTerms.usual().with(TieRule.SECOND_ROUND));
        UUID round = openFor("member2", EASY);
        give(round, EASY, "In short words.");
        rig.votes(
                round,
                APPROVE,
                APPROVE,
                APPROVE,
                BallotChoice.DO_NOT_APPROVE,
                BallotChoice.DO_NOT_APPROVE,
                BallotChoice.DO_NOT_APPROVE,
                BallotChoice.ABSTAIN);
        UUID second = rig.reading.newest(reference).orElseThrow();
        assertThat(second).isNotEqualTo(round);
        assertThat(at(second, "member2").lastDay()).isEqualTo(TEN_WORKING_DAYS);
        assertThat(shelf.of(second)).hasSize(1);
    }

    @Test
    void a_member_is_led_to_the_pack_in_their_own_way() throws Exception {
        UUID round = openFor("member2", EASY);
        give(round, EASY, "In short words.");
        mvc.perform(get("/decide/" + round).with(people.signedIn("member2")))
                .andExpect(content().string(containsString("In your format: ")))
                .andExpect(content()
                        .string(containsString("/decide/" + round + "/formats/"
                                + shelf.of(round).get(0).id())));
        mvc.perform(get("/decide/" + round).with(people.signedIn("member3")))
                .andExpect(content().string(not(containsString("In your format: "))));
    }

    @Test
    void somebody_whose_account_is_gone_does_not_hold_the_others_for_ever() throws Exception {
        String username = "nick-" + UUID.randomUUID();
        UUID nick = rig.as("administrator", () -> {
            UUID account = accounts.add(
                            "Nick Newmember", username + "@demo.example", username, Set.of(Role.PANEL_MEMBER))
                    .id();
            UUID seat = rig.bodies.giveSeat(body, NewSeat.of(account, SeatKind.CARER, LocalDate.of(2027, 1, 4)));
            clocks.always(seat, EASY);
            return account;
        });
        UUID round = rig.open(reference, body);
        assertThat(at(round, username).waits()).isTrue();
        rig.as("administrator", () -> {
            people.close(nick);
            return true;
        });
        rig.votes(round, APPROVE, APPROVE, APPROVE, APPROVE, APPROVE);
        rig.goPast(TEN_WORKING_DAYS);
        jobs.runDue(reference);
        assertThat(rig.reading.round(round).outcome()).isEqualTo(PanelOutcome.APPROVED);
        mvc.perform(get("/rounds/" + round).with(people.signedIn("officer")))
                .andExpect(content().string(not(containsString("Time not started"))));
    }

    private UUID openFor(String member, FormatNeed need) {
        rig.as("officer", () -> {
            clocks.always(seat(member), need);
            return true;
        });
        return rig.open(reference, body);
    }

    private UUID seat(String member) {
        return rig.bodies.seats(body).stream()
                .filter(seat -> seat.account().equals(rig.account(member)))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void give(UUID round, FormatNeed need, String words) {
        rig.as("officer", () -> {
            clocks.give(round, need, words, null, rig.walk.viewer("officer"));
            return true;
        });
    }

    private org.springframework.test.web.servlet.ResultActions ask(
            UUID round, String member, String format, String language) throws Exception {
        return mvc.perform(post("/decide/" + round + "/help")
                .with(people.signedIn(member))
                .with(csrf())
                .param("kind", "ANOTHER_WAY")
                .param("format", format)
                .param("language", language)
                .param("_shown", "kind,format,language,words")
                .param("_do", "continue"));
    }

    private SeatClock at(UUID round, String member) {
        UUID seat = rig.seat(round, member);
        return clocks.of(round).stream()
                .filter(each -> each.seat().equals(seat))
                .findFirst()
                .orElseThrow();
    }

    private List<WorkItem> ballots() {
        return workList.openOn(reference).stream()
                .filter(item -> item.kind() == WorkItem.Kind.BALLOT)
                .toList();
    }

    private List<WorkItem> promises() {
        return workList.openOn(reference).stream()
                .filter(item -> item.kind() == WorkItem.Kind.PROMISE)
                .toList();
    }

    private List<WorkItem> formats() {
        return promises().stream()
                .filter(item -> item.address().endsWith("/formats"))
                .toList();
    }
}
