package org.alongside.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
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
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.Jobs;
import org.alongside.body.FormatNeed;
import org.alongside.decision.PanelRig;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordEntry;
import org.alongside.identity.TestPeople;
import org.alongside.person.Format;
import org.alongside.person.Needs;
import org.alongside.person.Passports;
import org.alongside.round.SeatClock;
import org.alongside.round.format.AvailableFormats;
import org.alongside.round.format.ReadingPreferences;
import org.alongside.scoring.model.ScoringState;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;

/**
 * A member's time for scoring starts when the papers are available in their format. The round is open for ten working
 * days.
 */
@AlongsideTest
class ScoringFormatsTest {

    private static final LocalDate TEN_WORKING_DAYS = LocalDate.of(2027, 4, 9);
    private static final FormatNeed EASY = new FormatNeed(Format.EASY_READ, "");
    private static final FormatNeed AUDIO = new FormatNeed(Format.AUDIO, "");

    @Autowired
    ScoringRig rig;

    @Autowired
    AvailableFormats shelf;

    @Autowired
    Passports passports;

    @Autowired
    ReadingPreferences readingChoices;

    @Autowired
    WorkList workList;

    @Autowired
    CaseRecord record;

    @Autowired
    Jobs jobs;

    @Autowired
    TestPeople people;

    @Autowired
    MockMvc mvc;

    private UUID body = new UUID(0, 0);

    @BeforeEach
    void aBody() {
        rig.panel.itIsWednesday();
        body = rig.panel.body();
    }

    @AfterEach
    void now() {
        rig.panel.clock.backToNow();
        passports.write(rig.panel.account("member4"), Needs.NONE);
    }

    @Test
    void the_time_of_a_member_whose_format_is_missing_has_not_begun_and_making_it_is_officers_work() {
        UUID round = openFor("member2", EASY);
        assertThat(at(round, "member2")).matches(clock -> clock.waits() && clock.lastDay() == null);
        assertThat(at(round, "member").lastDay()).isEqualTo(TEN_WORKING_DAYS);
        assertThat(items(round))
                .hasSize(6)
                .noneMatch(item -> rig.panel.account("member2").equals(item.assignee()));
        assertThat(formats(round)).singleElement().satisfies(item -> {
            assertThat(item.title()).contains("Easy read");
            assertThat(item.group()).isEqualTo("officers");
            assertThat(item.link()).isEqualTo("/scoring/" + round + "/formats");
            assertThat(item.dueOn()).isEqualTo(LocalDate.of(2027, 4, 2));
        });
        assertThat(rig.panel.letter(rig.reference(round), "award/opened-waiting", "member2"))
                .contains("Easy read", "Your time to score has not started")
                .doesNotContain("9 April");
        assertThat(rig.panel.letters(rig.reference(round), "award/opened")).isEqualTo(6);
        assertThat(rig.panel.as("officer", () -> rig.course.remind(round, null)))
                .as("nobody is pressed whose time has not begun")
                .isEqualTo(6);
    }

    @Test
    void when_the_format_comes_the_member_has_the_rounds_working_days_from_then_and_the_round_closes_no_sooner() {
        UUID round = openFor("member2", EASY);
        rig.panel.goTo(LocalDate.of(2027, 4, 6));
        give(round, EASY, "Three groups ask for money.");

        LocalDate own = LocalDate.of(2027, 4, 20);
        assertThat(at(round, "member2").lastDay()).isEqualTo(own);
        assertThat(at(round, "member3").lastDay()).isEqualTo(TEN_WORKING_DAYS);
        assertThat(rig.reading.view(round).lastDay()).isEqualTo(own);
        assertThat(formats(round)).isEmpty();
        assertThat(items(round))
                .filteredOn(item -> rig.panel.account("member2").equals(item.assignee()))
                .singleElement()
                .satisfies(item -> assertThat(item.dueOn()).isEqualTo(own));
        assertThat(rig.panel.letter(rig.reference(round), "award/format-ready", "member2"))
                .contains("Easy read", "20 April", "/d/");
        assertThat(rig.panel.letters(rig.reference(round), "award/format-ready"))
                .isEqualTo(1);

        for (String member : PanelRig.MEMBERS.subList(0, 5)) {
            rig.scoreAll(round, member, 3);
            rig.finish(round, member);
        }
        rig.panel.goPast(TEN_WORKING_DAYS);
        jobs.runDue(rig.reference(round));
        assertThat(rig.reading.view(round).state())
                .as("the old deadline is none any more")
                .isEqualTo(ScoringState.SCORING);
        rig.panel.goPast(own);
        jobs.runDue(rig.reference(round));
        assertThat(rig.reading.view(round).state()).isEqualTo(ScoringState.MODERATION);
    }

    @Test
    void a_deadline_that_comes_while_somebody_waits_moves_on_and_closes_nothing() {
        UUID round = openFor("member6", EASY);
        for (String member : PanelRig.MEMBERS.subList(0, 5)) {
            rig.scoreAll(round, member, 3);
            rig.finish(round, member);
        }
        rig.panel.goPast(TEN_WORKING_DAYS);
        jobs.runDue(rig.reference(round));
        assertThat(rig.reading.view(round).state()).isEqualTo(ScoringState.SCORING);
        assertThat(rig.reading.view(round).lastDay()).isEqualTo(LocalDate.of(2027, 4, 23));
        assertThat(at(round, "member6").waits()).isTrue();
        assertThat(texts(round)).anyMatch(text -> text.startsWith("The scoring deadline is on hold until 23 April"));

        give(round, EASY, "In short words.");
        rig.panel.goPast(LocalDate.of(2027, 4, 23));
        jobs.runDue(rig.reference(round));
        assertThat(rig.reading.view(round).state()).isEqualTo(ScoringState.MODERATION);
    }

    @Test
    void a_member_who_scores_without_waiting_holds_nobody_up() {
        UUID round = openFor("member2", EASY);
        for (String member : PanelRig.MEMBERS) {
            rig.scoreAll(round, member, 3);
            rig.finish(round, member);
        }
        assertThat(rig.reading.view(round).state()).isEqualTo(ScoringState.MODERATION);
        assertThat(formats(round)).as("nobody waits for it any more").isEmpty();
    }

    @Test
    void a_member_who_steps_out_of_all_of_it_waits_for_no_format() {
        UUID round = openFor("member2", EASY);
        rig.declareInterest(round, "member2", null, "My sister runs one of them.");
        assertThat(formats(round)).isEmpty();
        assertThat(at(round, "member2").waits()).isFalse();
    }

    @Test
    void what_a_member_asked_for_in_their_passport_is_followed_and_large_print_is_there_at_once() {
        passports.write(rig.panel.account("member4"), new Needs(List.of(Format.BRAILLE), "", "", "", ""));
        UUID round = rig.setUp(rig.grants(body));
        assertThat(at(round, "member4"))
                .matches(clock -> clock.waits() && new FormatNeed(Format.BRAILLE, "").equals(clock.need()));

        passports.write(
                rig.panel.account("member4"), new Needs(List.of(Format.BRAILLE, Format.LARGE_PRINT), "", "", "", ""));
        UUID second = rig.setUp(rig.grants(body));
        assertThat(at(second, "member4").need()).isEqualTo(new FormatNeed(Format.LARGE_PRINT, ""));
        assertThat(at(second, "member4").lastDay()).isEqualTo(TEN_WORKING_DAYS);
    }

    @Test
    void more_time_goes_to_those_whose_time_runs_and_to_whoever_waits_once_it_is_there() {
        UUID round = openFor("member2", EASY);
        rig.panel.as("chair", () -> rig.course.giveMoreTime(round, 20, "Two of us are ill."));
        LocalDate extended = rig.reading.view(round).lastDay();
        assertThat(extended).isAfter(TEN_WORKING_DAYS);
        assertThat(at(round, "member").lastDay()).isEqualTo(extended);
        assertThat(at(round, "member2").lastDay()).isNull();
        give(round, EASY, "In short words.");
        assertThat(at(round, "member2").lastDay()).isEqualTo(extended);
    }

    @Test
    void a_member_who_needs_it_in_another_way_says_so_in_the_running_round_and_from_then_on() throws Exception {
        UUID round = rig.setUp(rig.grants(body));
        ask(round, "member3", "OTHER_LANGUAGE", "Polish");
        assertThat(at(round, "member3").waits()).isTrue();
        assertThat(items(round)).hasSize(6);
        mvc.perform(get("/score/" + round).with(people.signedIn("member3")))
                .andExpect(content()
                        .string(allOf(
                                containsString("Your time has not started"),
                                containsString("Polish"),
                                not(containsString("You have until")))));
        mvc.perform(get("/score").with(people.signedIn("member3")))
                .andExpect(content().string(containsString("Your time has not started")));

        give(round, new FormatNeed(Format.OTHER_LANGUAGE, "Urdu"), "اردو");
        assertThat(at(round, "member3").waits()).as("another language").isTrue();
        give(round, new FormatNeed(Format.OTHER_LANGUAGE, "polish"), "Dzień dobry");
        assertThat(at(round, "member3").lastDay()).isEqualTo(TEN_WORKING_DAYS);
        assertThat(items(round)).hasSize(7);
        assertThat(rig.promises(round))
                .as("the format, and the promise to be in touch")
                .isEmpty();
        mvc.perform(get("/score/" + round).with(people.signedIn("member3")))
                .andExpect(content().string(containsString("In your format: ")));
        mvc.perform(get("/score/" + round).with(people.signedIn("member2")))
                .andExpect(content().string(not(containsString("In your format: "))));

        UUID next = rig.setUp(rig.grants(body));
        assertThat(at(next, "member3").need()).isEqualTo(new FormatNeed(Format.OTHER_LANGUAGE, "Polish"));
    }

    @Test
    void an_officer_sees_whose_time_has_not_begun_and_gives_a_document_that_members_of_this_round_read()
            throws Exception {
        UUID round = openFor("member2", EASY);
        mvc.perform(get("/scoring/" + round).with(people.signedIn("chair")))
                .andExpect(content()
                        .string(allOf(
                                containsString("Time not started"),
                                containsString("Easy read"),
                                containsString("The deadline moves while a member is waiting for a format"))));
        String formats = "/scoring/" + round + "/formats";
        mvc.perform(get(formats).with(people.signedIn("officer")))
                .andExpect(content().string(containsString("Small grants for carers")));
        mvc.perform(multipart(formats)
                        .with(people.signedIn("officer"))
                        .with(csrf())
                        .param("format", "EASY_READ")
                        .param("language", "kept"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(containsString("Choose a file, or enter the text"), containsString("kept"))));
        byte[] words = "Three groups. You say which is best.".getBytes(StandardCharsets.UTF_8);
        mvc.perform(multipart(formats)
                        .part(new MockPart("file", "easy.txt", words))
                        .with(people.signedIn("officer"))
                        .with(csrf())
                        .param("format", "EASY_READ")
                        .contentType("multipart/form-data"))
                .andExpect(redirectedUrl(formats));
        assertThat(at(round, "member2").waits()).isFalse();
        mvc.perform(get("/scoring/" + round).with(people.signedIn("officer")))
                .andExpect(content().string(not(containsString("Time not started"))));

        String address =
                "/score/" + round + "/formats/" + shelf.of(round).get(0).id();
        mvc.perform(get("/score/" + round).with(people.signedIn("member3")))
                .andExpect(content().string(containsString(address)));
        mvc.perform(get(address).with(people.signedIn("member2")))
                .andExpect(content().string(containsString("easy.txt")));
        mvc.perform(get(address + "/file").with(people.signedIn("member2")))
                .andExpect(header().string("Content-Security-Policy", "default-src 'none'; sandbox"))
                .andExpect(content().bytes(words));
        mvc.perform(get(address + "/audio").with(people.signedIn("member2"))).andExpect(status().isNotFound());
        mvc.perform(get(address + "/file").with(people.signedIn("contributor"))).andExpect(status().isNotFound());
        UUID other = rig.setUp(rig.grants(body));
        mvc.perform(get(address.replace(round.toString(), other.toString())).with(people.signedIn("member2")))
                .andExpect(status().isNotFound());
        mvc.perform(multipart(formats)
                        .with(people.signedIn("chair"))
                        .with(csrf())
                        .param("format", "EASY_READ"))
                .andExpect(status().isForbidden());
    }

    @Test
    void an_officer_says_on_the_page_what_a_member_needs_and_takes_it_back() throws Exception {
        UUID round = rig.setUp(rig.grants(body));
        String formats = "/scoring/" + round + "/formats";
        String address = "/scoring/" + round + "/seats/" + rig.seat(round, "member5") + "/format";
        mvc.perform(get(formats).with(people.signedIn("officer")))
                .andExpect(content().string(containsString(address)));
        mvc.perform(post(address).with(people.signedIn("officer")).with(csrf()).param("format", "AUDIO"))
                .andExpect(redirectedUrl(formats));
        assertThat(at(round, "member5")).matches(clock -> clock.waits() && AUDIO.equals(clock.need()));
        assertThat(formats(round)).hasSize(1);
        mvc.perform(post(address).with(people.signedIn("officer")).with(csrf()).param("format", "STANDARD"))
                .andExpect(redirectedUrl(formats));
        assertThat(at(round, "member5").waits()).isFalse();
        assertThat(formats(round)).as("nobody needs it").isEmpty();
        mvc.perform(get("/scoring/" + round + "/seats/" + UUID.randomUUID() + "/format")
                        .with(people.signedIn("officer")))
                .andExpect(status().isNotFound());
    }

    @Test
    void all_of_it_is_read_on_one_page_and_in_large_print_and_looks_as_the_member_chose() throws Exception {
        UUID round = rig.setUp(rig.grants(body));
        mvc.perform(get("/score/" + round + "/read").with(people.signedIn("member2")))
                .andExpect(content()
                        .string(allOf(
                                containsString("Will carers notice a difference?"),
                                containsString("Tea Club wants to do something good."),
                                containsString("Choir wants to do something good."),
                                not(containsString("reading-size-largest")))));
        mvc.perform(get("/score/" + round + "/large-print").with(people.signedIn("member2")))
                .andExpect(content()
                        .string(allOf(
                                containsString("reading-size-largest"),
                                containsString("Walking Group wants to do something good."))));
        UUID member = rig.panel.account("member2");
        readingChoices.choose(
                member,
                new ReadingPreferences.Reading(
                        ReadingPreferences.Size.LARGE,
                        ReadingPreferences.Spacing.USUAL,
                        ReadingPreferences.Contrast.USUAL,
                        ReadingPreferences.Pictures.SHOWN));
        mvc.perform(get("/score/" + round).with(people.signedIn("member2")))
                .andExpect(content().string(containsString("reading-size-large")));
        readingChoices.choose(member, ReadingPreferences.Reading.USUAL);
    }

    private UUID openFor(String member, FormatNeed need) {
        rig.reads(body, member, need);
        return rig.setUp(rig.grants(body));
    }

    private void give(UUID round, FormatNeed need, String words) {
        rig.panel.as("officer", () -> {
            rig.clocks.give(round, need, words, null, rig.panel.walk.viewer("officer"));
            return true;
        });
    }

    private void ask(UUID round, String member, String format, String language) throws Exception {
        mvc.perform(post("/score/" + round + "/help")
                        .with(people.signedIn(member))
                        .with(csrf())
                        .param("kind", "ANOTHER_WAY")
                        .param("format", format)
                        .param("language", language)
                        .param("_shown", "kind,format,language,words")
                        .param("_do", "continue"))
                .andExpect(redirectedUrl("/score/" + round));
    }

    private SeatClock at(UUID round, String member) {
        UUID seat = rig.seat(round, member);
        return rig.clocks.of(round).stream()
                .filter(each -> each.seat().equals(seat))
                .findFirst()
                .orElseThrow();
    }

    private List<WorkItem> items(UUID round) {
        return open(round, WorkItem.Kind.BALLOT);
    }

    private List<WorkItem> formats(UUID round) {
        return open(round, WorkItem.Kind.PROMISE).stream()
                .filter(item -> item.address().endsWith("/formats"))
                .toList();
    }

    private List<WorkItem> open(UUID round, WorkItem.Kind kind) {
        return workList.openOn(rig.reference(round)).stream()
                .filter(item -> item.kind() == kind)
                .toList();
    }

    private List<String> texts(UUID round) {
        return record.entries(rig.reference(round)).stream()
                .map(RecordEntry::text)
                .toList();
    }
}
