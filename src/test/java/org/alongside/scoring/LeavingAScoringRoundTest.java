package org.alongside.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.Jobs;
import org.alongside.body.BodyKind;
import org.alongside.body.FormatNeed;
import org.alongside.body.NewSeat;
import org.alongside.body.Quorum;
import org.alongside.body.SeatKind;
import org.alongside.decision.PanelRig;
import org.alongside.identity.Accounts;
import org.alongside.identity.Leavers;
import org.alongside.identity.Role;
import org.alongside.identity.TestPeople;
import org.alongside.person.Format;
import org.alongside.scoring.model.CriterionScore;
import org.alongside.scoring.model.ScoringProcess;
import org.alongside.scoring.model.ScoringState;
import org.alongside.scoring.view.ScoringRecord;
import org.alongside.scoring.view.ScoringView;
import org.alongside.worklist.WorkList;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A member leaves during a scoring round: the round does not wait for them, and their scores are kept. */
@AlongsideTest
class LeavingAScoringRoundTest {

    private static final LocalDate SINCE = LocalDate.of(2026, 1, 5);
    private static final FormatNeed EASY = new FormatNeed(Format.EASY_READ, "");

    @Autowired
    ScoringRig rig;

    @Autowired
    ScoringRecord scoringRecord;

    @Autowired
    Leavers leavers;

    @Autowired
    Accounts accounts;

    @Autowired
    WorkList workList;

    @Autowired
    Jobs jobs;

    @Autowired
    TestPeople people;

    @Autowired
    MockMvc mvc;

    private UUID body = new UUID(0, 0);
    private UUID leaver = new UUID(0, 0);
    private UUID seat = new UUID(0, 0);

    @BeforeEach
    void aBodyOfEight() {
        rig.panel.itIsWednesday();
        body = rig.panel.body();
        leaver = person("Lou Leaver", Role.PANEL_MEMBER);
        seat = rig.panel.as(
                "administrator", () -> rig.panel.bodies.giveSeat(body, NewSeat.of(leaver, SeatKind.CARER, SINCE)));
    }

    @AfterEach
    void now() {
        rig.panel.clock.backToNow();
    }

    @Test
    void without_a_deputy_the_seat_is_out_of_the_round_and_fewer_are_waited_for() {
        UUID round = rig.setUp(rig.grants(body));
        assertThat(rig.reading.view(round).attendance().scoring()).isEqualTo(8);
        assertThat(leavers.holdings(leaver)).extracting("text").contains("scoring.held.scores");
        leave();
        assertThat(rig.reading.view(round).attendance().scoring()).isEqualTo(7);
        assertThat(item(round)).isEqualTo("GONE");
        assertThat(seatNow(round).left()).isTrue();

        everybodyElseScores(round);
        assertThat(rig.reading.view(round).state()).isEqualTo(ScoringState.MODERATION);
    }

    @Test
    void the_last_for_whom_a_round_waits_closes_it_by_leaving() {
        UUID round = rig.setUp(rig.grants(body));
        everybodyElseScores(round);
        assertThat(rig.reading.view(round).state()).isEqualTo(ScoringState.SCORING);
        leave();
        assertThat(rig.reading.view(round).state()).isEqualTo(ScoringState.MODERATION);
        assertThat(rig.open(round)).containsExactly(ScoringProcess.MODERATE);
    }

    @Test
    void what_was_scored_before_stays_on_the_record_and_counts() {
        UUID round = rig.setUp(rig.grants(body));
        score(round, leaver, "Choir", 5);
        leave();
        assertThat(rig.jdbc
                        .sql("select count(*) from score where scoring_seat = ?")
                        .param(scoringSeat(round))
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        everybodyElseScores(round);
        assertThat(rig.place(round, "Choir").scoredBy()).isEqualTo(8);
        assertThat(rig.place(round, "Choir").highest()).isEqualByComparingTo("5");
        assertThat(rig.place(round, "Tea Club").scoredBy()).isEqualTo(7);
    }

    @Test
    void whoever_has_finished_stays_among_those_who_scored() {
        UUID round = rig.setUp(rig.grants(body));
        for (String entry : java.util.List.of("Tea Club", "Walking Group", "Choir")) {
            score(round, leaver, entry, 4);
        }
        rig.panel.as("administrator", () -> {
            rig.scoring.finish(round, leaver);
            return true;
        });
        assertThat(leavers.holdings(leaver)).extracting("text").doesNotContain("scoring.held.scores");
        leave();
        assertThat(rig.reading.view(round).attendance().scoring()).isEqualTo(8);
        assertThat(rig.reading.view(round).attendance().finished()).isEqualTo(1);
        assertThat(seatNow(round)).matches(now -> now.done() && !now.left());
    }

    @Test
    void with_a_deputy_it_is_the_deputys_work_also_what_was_begun_and_the_deputy_hears_of_it() {
        UUID deputy = deputy();
        UUID round = rig.setUp(rig.grants(body));
        score(round, leaver, "Choir", 5);
        leave();
        assertThat(rig.reading.view(round).attendance().scoring()).isEqualTo(8);
        assertThat(seatNow(round).deputy()).isEqualTo(accounts.name(deputy));
        assertThat(assignee(round)).isEqualTo(deputy);
        assertThat(rig.panel.letter(rig.reference(round), "award/deputy-scores", "member7"))
                .contains("Lou Leaver has left", "9 April", "/d/");

        score(round, deputy, "Choir", 3);
        score(round, deputy, "Tea Club", 3);
        score(round, deputy, "Walking Group", 3);
        rig.panel.as("member7", () -> {
            rig.scoring.finish(round, deputy);
            return true;
        });
        assertThat(rig.reading.view(round).attendance().finished()).isEqualTo(1);
        everybodyElseScores(round);
        assertThat(rig.place(round, "Choir").highest())
                .as("the deputy's counts")
                .isEqualByComparingTo("3");
    }

    @Test
    void a_deputy_named_during_the_round_is_told_and_scores() {
        UUID round = rig.setUp(rig.grants(body));
        UUID deputy = rig.panel.account("officer2");
        rig.panel.as("administrator", () -> {
            rig.panel.bodies.changeDeputy(seat, deputy);
            return true;
        });
        assertThat(rig.panel.letter(rig.reference(round), "award/deputy-asked", "officer2"))
                .contains("You are the deputy of Lou Leaver");
        score(round, deputy, "Choir", 3);
        assertThat(seatNow(round).standIn()).isNotNull();
    }

    @Test
    void a_deputy_who_took_it_over_and_leaves_too_holds_nobody_up() {
        UUID deputy = person("Dee Deputy", Role.PANEL_MEMBER);
        rig.panel.as("administrator", () -> {
            rig.panel.bodies.changeDeputy(seat, deputy);
            return true;
        });
        UUID round = rig.setUp(rig.grants(body));
        leave();
        assertThat(assignee(round)).isEqualTo(deputy);
        rig.panel.as("administrator", () -> {
            leavers.leave(deputy, Map.of(), Set.of());
            return true;
        });
        assertThat(rig.reading.view(round).attendance().scoring()).isEqualTo(7);
        assertThat(item(round)).isEqualTo("GONE");
        everybodyElseScores(round);
        assertThat(rig.reading.view(round).state()).isEqualTo(ScoringState.MODERATION);
    }

    @Test
    void a_format_that_only_the_leaver_needed_is_nobodys_work_and_the_deputys_time_begins() {
        rig.reads(body, leaver, EASY);
        UUID before = rig.setUp(rig.grants(body));
        assertThat(rig.promises(before)).hasSize(1);
        deputy();
        UUID round = rig.setUp(rig.grants(body));
        leave();
        assertThat(rig.promises(before)).isEmpty();
        assertThat(rig.promises(round)).isEmpty();
        assertThat(assignee(before)).as("named while it was open").isEqualTo(rig.panel.account("member7"));
        assertThat(assignee(round)).isEqualTo(rig.panel.account("member7"));
    }

    @Test
    void the_steps_of_a_running_round_wait_for_the_next_chair() {
        UUID board = rig.panel.as(
                "administrator",
                () -> rig.panel.bodies.establish(
                        "Board " + UUID.randomUUID(), BodyKind.GRANTS_PANEL, "Decides.", new Quorum(2, 0)));
        UUID chair = person("Char Chair", Role.PANEL_CHAIR);
        UUID next = person("Nora Nextchair", Role.PANEL_CHAIR);
        UUID chairSeat = rig.panel.as("administrator", () -> {
            rig.panel.bodies.giveSeat(board, NewSeat.of(next, SeatKind.CARER, SINCE));
            rig.panel.bodies.giveSeat(board, NewSeat.of(rig.panel.account("member"), SeatKind.LIVED_EXPERIENCE, SINCE));
            return rig.panel.bodies.giveSeat(
                    board, NewSeat.of(chair, SeatKind.OFFICER, SINCE).asChair());
        });
        UUID round = rig.setUp(rig.grants(board));
        rig.panel.as("administrator", () -> {
            leavers.leave(chair, Map.of("seat-" + chairSeat, next), Set.of());
            return true;
        });
        assertThat(rig.reading.view(round).attendance().seats())
                .filteredOn(ScoringView.SeatNow::chair)
                .extracting(ScoringView.SeatNow::name)
                .containsExactly("Nora Nextchair");
        rig.panel.goPast(LocalDate.of(2027, 4, 9));
        jobs.runDue(rig.reference(round));
        assertThat(workList.openOn(rig.reference(round)))
                .filteredOn(item -> ScoringProcess.TOO_FEW.equals(item.step()))
                .singleElement()
                .satisfies(item -> assertThat(item.assignee()).isEqualTo(next));
    }

    @Test
    void an_administrator_reads_what_becomes_of_it_and_the_officers_page_says_who_left() throws Exception {
        UUID round = rig.setUp(rig.grants(body));
        String page = "/admin/people/" + leaver;
        mvc.perform(get(page + "/leave").with(people.signedIn("administrator")))
                .andExpect(content().string(containsString("1 unfinished scoring round")));
        mvc.perform(post(page + "/leave")
                        .param("seat-" + seat, "nobody")
                        .with(people.signedIn("administrator"))
                        .with(csrf()))
                .andExpect(redirectedUrl(page));
        mvc.perform(get("/scoring/" + round).with(people.signedIn("officer")))
                .andExpect(content().string(containsString("Left before scoring everything")));
    }

    @Test
    void the_record_of_the_round_says_who_left() throws Exception {
        UUID round = rig.setUp(rig.grants(body));
        leave();
        rig.panel.as("chair", () -> {
            rig.course.callOff(round, "The money is gone.");
            rig.course.tellCalledOff(round);
            return true;
        });
        assertThat(rig.panel.letters(rig.reference(round), "award/called-off"))
                .as("not to whoever left")
                .isEqualTo(7);
        try (PDDocument document = Loader.loadPDF(scoringRecord.pdf(round).orElseThrow())) {
            assertThat(new PDFTextStripper()
                            .getText(document)
                            .replaceAll("\\s+", " ")
                            .replaceAll(" \\d+ / \\d+ ", " "))
                    .containsPattern("Lou Leaver.*Left before scoring everything");
        }
    }

    private void everybodyElseScores(UUID round) {
        for (String member : PanelRig.MEMBERS) {
            rig.scoreAll(round, member, 3);
            rig.finish(round, member);
        }
    }

    private void score(UUID round, UUID who, String entry, int points) {
        Map<UUID, CriterionScore> given = new HashMap<>();
        rig.reading
                .view(round)
                .plan()
                .criteria()
                .forEach(each -> given.put(each.id(), new CriterionScore(points, "Because.")));
        rig.panel.as("administrator", () -> {
            rig.scoring.score(round, rig.entry(round, entry), who, given);
            return true;
        });
    }

    private UUID deputy() {
        UUID deputy = rig.panel.account("member7");
        rig.panel.as("administrator", () -> {
            rig.panel.bodies.changeDeputy(seat, deputy);
            return true;
        });
        return deputy;
    }

    private void leave() {
        rig.panel.as("administrator", () -> {
            leavers.leave(leaver, Map.of(), Set.of("seat-" + seat));
            return true;
        });
    }

    private UUID person(String name, Role role) {
        String username = name.split(" ")[0].toLowerCase(Locale.ROOT) + "-" + UUID.randomUUID();
        return rig.panel.as(
                "administrator", () -> accounts.add(name, username + "@demo.example", username, Set.of(role))
                        .id());
    }

    private ScoringView.SeatNow seatNow(UUID round) {
        return rig.reading.view(round).attendance().seats().stream()
                .filter(now -> now.name().equals("Lou Leaver"))
                .findFirst()
                .orElseThrow();
    }

    private UUID scoringSeat(UUID round) {
        return rig.jdbc
                .sql("select id from scoring_seat where round = ? and account = ?")
                .params(round, leaver)
                .query(UUID.class)
                .single();
    }

    private String item(UUID round) {
        return rig.jdbc
                .sql("select state from work_item where kind = 'BALLOT' and subject = ?")
                .param(scoringSeat(round).toString())
                .query(String.class)
                .single();
    }

    private UUID assignee(UUID round) {
        return rig.jdbc
                .sql("select assignee from work_item where kind = 'BALLOT' and state = 'OPEN' and subject = ?")
                .param(scoringSeat(round).toString())
                .query(UUID.class)
                .single();
    }
}
