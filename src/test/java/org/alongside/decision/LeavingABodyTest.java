package org.alongside.decision;

import static org.alongside.decision.model.BallotChoice.APPROVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.body.BodyKind;
import org.alongside.body.FormatNeed;
import org.alongside.body.NewSeat;
import org.alongside.body.Quorum;
import org.alongside.body.Seat;
import org.alongside.body.SeatKind;
import org.alongside.decision.model.PanelOutcome;
import org.alongside.decision.model.RoundState;
import org.alongside.decision.model.Vote;
import org.alongside.decision.view.RoundAdminView;
import org.alongside.decision.voting.RoundClocks;
import org.alongside.identity.Accounts;
import org.alongside.identity.Leavers;
import org.alongside.identity.Role;
import org.alongside.identity.TestPeople;
import org.alongside.person.Format;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkItem.Kind;
import org.alongside.worklist.WorkList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A member leaves: their seat, open votes and chair. No process waits for them, and no vacancy is overlooked. */
@AlongsideTest
class LeavingABodyTest {

    private static final LocalDate SINCE = LocalDate.of(2026, 1, 5);

    @Autowired
    PanelRig rig;

    @Autowired
    RoundClocks clocks;

    @Autowired
    Leavers leavers;

    @Autowired
    Accounts accounts;

    @Autowired
    WorkList workList;

    @Autowired
    TestPeople people;

    @Autowired
    MockMvc mvc;

    private UUID body = new UUID(0, 0);
    private UUID leaver = new UUID(0, 0);
    private UUID successor = new UUID(0, 0);
    private UUID seat = new UUID(0, 0);
    private String reference = "";

    @BeforeEach
    void aBodyOfEight() {
        rig.itIsWednesday();
        body = rig.body();
        leaver = person("Lou Leaver", Role.PANEL_MEMBER);
        successor = person("Sam Successor", Role.PANEL_MEMBER);
        seat = seat(NewSeat.of(leaver, SeatKind.CARER, SINCE));
        reference = rig.plannedCase();
    }

    @AfterEach
    void now() {
        rig.clock.backToNow();
    }

    @Test
    void a_seat_is_asked_for_before_somebody_can_be_stopped_from_signing_in() {
        assertThat(leavers.holdings(leaver)).singleElement().satisfies(held -> {
            assertThat(held.text()).isEqualTo("body.held.seat");
            assertThat(held.name())
                    .isEqualTo(rig.bodies.find(body).orElseThrow().name());
        });
        assertThatThrownBy(() -> leave(Map.of(), Set.of())).isInstanceOf(Leavers.NobodyTakes.class);
        assertThat(seats()).contains(leaver);
        assertThat(accounts.require(leaver).enabled()).isTrue();
    }

    @Test
    void a_seat_that_nobody_takes_is_empty_at_once_and_finding_somebody_is_work_until_it_is_filled() {
        leave(Map.of(), Set.of("seat-" + seat));
        assertThat(seats()).doesNotContain(leaver).hasSize(7);
        assertThat(accounts.require(leaver).enabled()).isFalse();
        assertThat(searching()).singleElement().satisfies(item -> {
            assertThat(item.title()).isEqualTo("Fill a vacant seat (Carer)");
            assertThat(item.group()).isEqualTo("officers");
            assertThat(item.link()).isEqualTo("/bodies/" + body + "/vacancies");
            assertThat(item.dueOn()).isEqualTo(LocalDate.of(2027, 4, 9));
        });

        seat(NewSeat.of(successor, SeatKind.CARER, PanelRig.WEDNESDAY));
        assertThat(searching()).isEmpty();
    }

    @Test
    void a_seat_goes_to_somebody_who_has_none_on_the_body() {
        UUID sitting = rig.account("member");
        assertThat(leavers.takers(leaver, leavers.holdings(leaver).get(0)))
                .extracting(org.alongside.identity.Account::id)
                .contains(successor)
                .doesNotContain(sitting);
        assertThatThrownBy(() -> leave(Map.of("seat-" + seat, sitting), Set.of()))
                .isInstanceOf(Leavers.NobodyTakes.class);

        leave(Map.of("seat-" + seat, successor), Set.of());
        assertThat(seats()).contains(successor).doesNotContain(leaver).hasSize(8);
        assertThat(searching()).isEmpty();
        assertThat(leavers.holdings(successor)).extracting("text").containsExactly("body.held.seat");
    }

    @Test
    void an_open_vote_without_a_deputy_leaves_the_round_and_fewer_are_waited_for() {
        UUID round = rig.open(reference, body);
        assertThat(rig.reading.desk(round).quorum().remaining()).isEqualTo(8);
        leave(Map.of(), Set.of("seat-" + seat));
        assertThat(rig.reading.desk(round).quorum().remaining()).isEqualTo(7);
        assertThat(rig.letters(reference, "panel/deputy-decides")).isZero();
        assertThat(ballot(round)).isEqualTo("GONE");

        rig.votes(round, APPROVE, APPROVE, APPROVE, APPROVE, APPROVE, APPROVE, APPROVE);
        assertThat(rig.reading.round(round).outcome()).isEqualTo(PanelOutcome.APPROVED);
    }

    @Test
    void the_last_open_vote_of_a_round_closes_it_by_leaving() {
        UUID round = rig.open(reference, body);
        rig.votes(round, APPROVE, APPROVE, APPROVE, APPROVE, APPROVE, APPROVE, APPROVE);
        assertThat(rig.reading.round(round).state()).isEqualTo(RoundState.OPEN);
        leave(Map.of(), Set.of("seat-" + seat));
        assertThat(rig.reading.round(round).outcome()).isEqualTo(PanelOutcome.APPROVED);
    }

    @Test
    void an_open_vote_with_a_deputy_is_the_deputys_work_and_the_deputy_hears_of_it() {
        rig.as("administrator", () -> {
            rig.bodies.changeDeputy(seat, rig.account("member7"));
            return true;
        });
        UUID round = rig.open(reference, body);
        leave(Map.of("seat-" + seat, successor), Set.of());
        assertThat(rig.reading.desk(round).quorum().remaining()).isEqualTo(8);
        assertThat(rig.letter(reference, "panel/deputy-decides", "member7")).contains("Lou Leaver has left the panel");
        assertThat(rig.jdbc
                        .sql("select assignee from work_item where kind = 'BALLOT' and subject = ?")
                        .param(roundSeat(round).toString())
                        .query(UUID.class)
                        .single())
                .isEqualTo(rig.account("member7"));

        rig.as("member7", () -> {
            rig.deciding.voteFor(round, roundSeat(round), rig.account("member7"), Vote.of(APPROVE, null));
            return true;
        });
        assertThat(rig.reading.desk(round).quorum().voted()).isEqualTo(1);
    }

    @Test
    void a_deputy_to_whom_a_vote_came_and_who_leaves_too_holds_nobody_up() {
        UUID deputy = person("Dee Deputy", Role.PANEL_MEMBER);
        rig.as("administrator", () -> {
            rig.bodies.changeDeputy(seat, deputy);
            return true;
        });
        UUID round = rig.open(reference, body);
        leave(Map.of("seat-" + seat, successor), Set.of());
        leave(deputy, Map.of(), Set.of());
        assertThat(rig.reading.desk(round).quorum().remaining()).isEqualTo(7);
        assertThat(ballot(round)).isEqualTo("GONE");
    }

    @Test
    void a_deputy_of_a_member_whose_time_has_not_begun_can_decide_at_once() {
        rig.as("administrator", () -> {
            rig.bodies.changeDeputy(seat, rig.account("member7"));
            clocks.always(seat, new FormatNeed(Format.EASY_READ, ""));
            return true;
        });
        UUID round = rig.open(reference, body);
        assertThat(workList.openOn(reference))
                .filteredOn(item -> item.kind() == Kind.PROMISE)
                .hasSize(1);
        leave(Map.of(), Set.of("seat-" + seat));
        assertThat(workList.openOn(reference))
                .filteredOn(item -> item.kind() == Kind.PROMISE)
                .as("nobody needs the format any more")
                .isEmpty();
        assertThat(workList.isOpenFor(Kind.BALLOT, roundSeat(round).toString(), rig.account("member7")))
                .isTrue();
        assertThat(rig.letters(reference, "panel/deputy-decides")).isEqualTo(1);
    }

    @Test
    void a_vote_that_was_given_counts() {
        UUID round = rig.open(reference, body);
        rig.as("administrator", () -> {
            rig.deciding.vote(round, leaver, Vote.of(APPROVE, null));
            return true;
        });
        leave(Map.of(), Set.of("seat-" + seat));
        assertThat(rig.reading.desk(round).quorum().remaining()).isEqualTo(8);
        assertThat(rig.reading.desk(round).quorum().voted()).isEqualTo(1);
    }

    @Test
    void a_chair_needs_a_new_chair_first_who_may_sit_on_the_body_already() {
        UUID other = rig.as(
                "administrator",
                () -> rig.bodies.establish(
                        "Board " + UUID.randomUUID(), BodyKind.PARTNERSHIP_BOARD, "Decides.", new Quorum(2, 0)));
        UUID chair = person("Char Chair", Role.PANEL_CHAIR);
        UUID next = person("Nora Nextchair", Role.PANEL_CHAIR);
        UUID chairSeat = seat(other, NewSeat.of(chair, SeatKind.OFFICER, SINCE).asChair());
        seat(other, NewSeat.of(next, SeatKind.CARER, SINCE));
        seat(other, NewSeat.of(successor, SeatKind.CARER, SINCE));
        UUID round = rig.open(reference, other);

        assertThatThrownBy(() -> leave(chair, Map.of(), Set.of("seat-" + chairSeat)))
                .isInstanceOf(Leavers.NobodyTakes.class);
        assertThatThrownBy(() -> leave(chair, Map.of("seat-" + chairSeat, successor), Set.of()))
                .isInstanceOf(Leavers.NobodyTakes.class);
        leave(chair, Map.of("seat-" + chairSeat, next), Set.of());

        assertThat(rig.bodies.seats(other))
                .filteredOn(Seat::isChair)
                .extracting(Seat::account)
                .containsExactly(next);
        assertThat(rig.reading.desk(round).seats())
                .filteredOn(RoundAdminView.At::chair)
                .extracting(RoundAdminView.At::name)
                .containsExactly("Nora Nextchair");
        assertThat(searching(other)).hasSize(1);
    }

    @Test
    void whoever_leaves_stands_in_for_nobody_any_more() {
        UUID other = seat(NewSeat.of(successor, SeatKind.CARER, SINCE));
        rig.as("administrator", () -> {
            rig.bodies.changeDeputy(other, leaver);
            return true;
        });
        leave(Map.of(), Set.of("seat-" + seat));
        assertThat(rig.bodies.seats(body))
                .filteredOn(each -> each.account().equals(successor))
                .extracting(Seat::deputy)
                .containsOnlyNulls();
    }

    @Test
    void an_administrator_sees_seat_and_votes_on_the_page_and_says_what_becomes_of_them() throws Exception {
        rig.open(reference, body);
        String page = "/admin/people/" + leaver;
        mvc.perform(get(page + "/leave").with(people.signedIn("administrator")))
                .andExpect(content()
                        .string(allOf(
                                containsString("A seat on Engagement Panel"),
                                containsString("officers get a task to fill it"),
                                containsString("1 open vote"))));
        mvc.perform(post(page + "/leave").with(people.signedIn("administrator")).with(csrf()))
                .andExpect(content().string(containsString("Choose who takes this over")));
        mvc.perform(post(page + "/leave")
                        .param("seat-" + seat, "nobody")
                        .with(people.signedIn("administrator"))
                        .with(csrf()))
                .andExpect(redirectedUrl(page));
        mvc.perform(get(page + "/leave").with(people.signedIn("administrator")))
                .andExpect(content().string(not(containsString("A seat on Engagement Panel"))));
        assertThat(seats()).doesNotContain(leaver);
    }

    private void leave(Map<String, UUID> takers, Set<String> ending) {
        leave(leaver, takers, ending);
    }

    private void leave(UUID who, Map<String, UUID> takers, Set<String> ending) {
        rig.as("administrator", () -> {
            leavers.leave(who, takers, ending);
            return true;
        });
    }

    private UUID person(String name, Role role) {
        String username = name.split(" ")[0].toLowerCase(java.util.Locale.ROOT) + "-" + UUID.randomUUID();
        return rig.as("administrator", () -> accounts.add(name, username + "@demo.example", username, Set.of(role))
                .id());
    }

    private UUID seat(NewSeat given) {
        return seat(body, given);
    }

    private UUID seat(UUID on, NewSeat given) {
        return rig.as("administrator", () -> rig.bodies.giveSeat(on, given));
    }

    private List<UUID> seats() {
        return rig.bodies.seats(body).stream().map(Seat::account).toList();
    }

    private List<WorkItem> searching() {
        return searching(body);
    }

    private List<WorkItem> searching(UUID of) {
        return workList.openOn(rig.bodies.find(of).orElseThrow().name()).stream()
                .filter(item -> item.kind() == Kind.REVIEW)
                .toList();
    }

    private UUID roundSeat(UUID round) {
        return rig.jdbc
                .sql("select id from round_seat where round = ? and account = ?")
                .params(round, leaver)
                .query(UUID.class)
                .single();
    }

    private String ballot(UUID round) {
        return rig.jdbc
                .sql("select state from work_item where kind = 'BALLOT' and subject = ?")
                .param(roundSeat(round).toString())
                .query(String.class)
                .single();
    }
}
