package org.alongside.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.Jobs;
import org.alongside.body.NewSeat;
import org.alongside.body.SeatKind;
import org.alongside.decision.PanelRig;
import org.alongside.form.answer.RawInput;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordEntry;
import org.alongside.scoring.model.EntryOutcome;
import org.alongside.scoring.model.ScoreRefused;
import org.alongside.scoring.model.ScoringProcess;
import org.alongside.scoring.model.ScoringState;
import org.alongside.scoring.view.ScoringView;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkList;
import org.alongside.worklist.WorkPlace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A scoring round along every path of its model. */
@AlongsideTest
class ScoringRoundTest {

    @Autowired
    ScoringRig rig;

    @Autowired
    Jobs jobs;

    @Autowired
    CaseRecord record;

    @Autowired
    WorkList workList;

    @Autowired
    WorkPlace workPlace;

    @BeforeEach
    void wednesday() {
        rig.panel.itIsWednesday();
    }

    @AfterEach
    void now() {
        rig.panel.clock.backToNow();
    }

    @Test
    void a_grants_panel_scores_talks_and_decides_along_the_budget_line() {
        UUID round = rig.grantsRound();
        String reference = rig.reference(round);
        assertThat(rig.panel.letters(reference, "award/opened")).isEqualTo(7);
        assertThat(rig.reading.view(round).state()).isEqualTo(ScoringState.SCORING);

        rig.everybodyScores(round, Map.of("Tea Club", 3, "Walking Group", 5, "Choir", 4));
        assertThat(rig.open(round)).containsExactly(ScoringProcess.MODERATE);
        assertThat(codes(reference)).containsOnlyOnce("scoring-opened");

        rig.step(
                "chair",
                round,
                ScoringProcess.MODERATE,
                RawInput.none().with("finished", "true").with("discussed", "We agree."));
        assertThat(rig.open(round)).containsExactly(ScoringProcess.DECIDE);
        // 400 and 300 of 900 pounds; the third asks for 500 and does not fit the remaining budget.
        assertThat(rig.place(round, "Walking Group").within()).isTrue();
        assertThat(rig.place(round, "Choir").within()).isTrue();
        assertThat(rig.place(round, "Tea Club")).matches(place -> !place.within() && !place.fits());
        assertThat(rig.reading.view(round).results().left()).isEqualByComparingTo("200");

        rig.step("chair", round, ScoringProcess.DECIDE, awarded(round, "Walking Group", "Choir"));
        ScoringView view = rig.reading.view(round);
        assertThat(view.state()).isEqualTo(ScoringState.DECIDED);
        assertThat(view.entries())
                .extracting(ScoringView.Entry::name, ScoringView.Entry::outcome)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Tea Club", EntryOutcome.NOT_AWARDED),
                        org.assertj.core.groups.Tuple.tuple("Walking Group", EntryOutcome.AWARDED),
                        org.assertj.core.groups.Tuple.tuple("Choir", EntryOutcome.AWARDED));
        assertThat(rig.panel.letters(reference, "award/entry-decided")).isEqualTo(3);
        assertThat(rig.panel.letters(reference, "award/decided")).isEqualTo(8);
        assertThat(rig.open(round)).isEmpty();
        assertThat(codes(reference)).contains("scoring-decided");
    }

    @Test
    void nobody_sees_an_average_before_the_individual_scoring_has_closed() {
        UUID round = rig.grantsRound();
        for (String member : PanelRig.MEMBERS.subList(0, 6)) {
            rig.scoreAll(round, member, 4);
            rig.finish(round, member);
        }
        ScoringView open = rig.reading.view(round);
        assertThat(open.results().places()).isEmpty();
        assertThat(open.attendance().finished()).isEqualTo(6);
        assertThat(record.entries(rig.reference(round)))
                .filteredOn(entry -> entry.code().equals("entry-scored"))
                .hasSize(18)
                .extracting(RecordEntry::text)
                .as("not what was given")
                .allMatch(text -> text.matches("Scored entry [123]"));
        assertThat(rig.mine.mine(round, rig.panel.account("member6")).entries())
                .allMatch(mine -> mine.scores().isEmpty());

        rig.scoreAll(round, "member6", 2);
        rig.finish(round, "member6");
        assertThat(rig.place(round, "Choir").average()).isEqualByComparingTo("3.71");
        assertThat(rig.place(round, "Choir").lowest()).isEqualByComparingTo("2");
    }

    @Test
    void weights_count_and_every_version_of_a_score_is_kept() {
        UUID round = rig.grantsRound();
        for (String member : PanelRig.MEMBERS) {
            rig.scoreAll(round, member, 1);
        }
        rig.score(round, "member", "Choir", 5, 1);
        PanelRig.MEMBERS.forEach(member -> rig.finish(round, member));
        // (3 × 5 + 1 × 1) / 4 = 4 from one of seven, 1 from the others.
        assertThat(rig.place(round, "Choir").average()).isEqualByComparingTo("1.43");
        assertThat(rig.place(round, "Choir").highest()).isEqualByComparingTo("4");
        assertThat(rig.jdbc
                        .sql("select count(*) from score join scoring_seat on scoring_seat.id = scoring_seat"
                                + " where account = ? and entry = ?")
                        .params(rig.panel.account("member"), rig.entry(round, "Choir"))
                        .query(Long.class)
                        .single())
                .as("two criteria, and one of them once more")
                .isEqualTo(3);
    }

    @Test
    void an_interest_takes_a_seat_out_of_one_entry_or_of_all() {
        UUID round = rig.grantsRound();
        rig.score(round, "member", "Choir", 5, 5);
        rig.declareInterest(round, "member", "Choir", "I sing there.");
        rig.declareInterest(round, "member2", null, "I know them all.");
        assertThatThrownBy(() -> rig.score(round, "member", "Choir", 5, 5))
                .isInstanceOfSatisfying(
                        ScoreRefused.class, refused -> assertThat(refused.why()).isEqualTo(ScoreRefused.Why.EXCLUDED));
        assertThatThrownBy(() -> rig.finish(round, "member2")).isInstanceOf(ScoreRefused.class);
        for (String member : List.of("chair", "member", "member3", "member4", "member5", "member6")) {
            rig.scoreAll(round, member, 2);
            rig.finish(round, member);
        }
        assertThat(rig.open(round)).containsExactly(ScoringProcess.MODERATE);
        assertThat(rig.place(round, "Choir").scoredBy()).isEqualTo(5);
        assertThat(rig.place(round, "Choir").average()).isEqualByComparingTo("2");
        assertThat(rig.place(round, "Tea Club").scoredBy()).isEqualTo(6);
    }

    @Test
    void a_score_changed_after_the_averages_were_seen_is_on_the_record() {
        UUID round = rig.grantsRound();
        rig.everybodyScores(round, Map.of("Tea Club", 3, "Walking Group", 3, "Choir", 3));
        UUID criterion = rig.reading.view(round).plan().criteria().get(0).id();
        rig.panel.as("member3", () -> {
            rig.scoring.change(
                    round, rig.entry(round, "Choir"), criterion, rig.panel.account("member3"), 5, "I had misread it.");
            return true;
        });
        assertThat(rig.reading.view(round).results().changes()).singleElement().satisfies(change -> {
            assertThat(change.from()).isEqualTo(3);
            assertThat(change.to()).isEqualTo(5);
            assertThat(change.reason()).isEqualTo("I had misread it.");
        });
        assertThat(record.entries(rig.reference(round))).anySatisfy(entry -> {
            assertThat(entry.code()).isEqualTo("score-changed");
            assertThat(entry.text()).contains("from 3 to 5");
            assertThat(entry.words()).isEqualTo("I had misread it.");
        });
        rig.step("chair", round, ScoringProcess.MODERATE, RawInput.none().with("finished", "true"));
        assertThatThrownBy(() -> rig.panel.as("member3", () -> {
                    rig.scoring.change(
                            round, rig.entry(round, "Choir"), criterion, rig.panel.account("member3"), 0, "Once more");
                    return true;
                }))
                .isInstanceOf(ScoreRefused.class);
    }

    @Test
    void staff_shortlist_first_and_residents_decide_last() {
        UUID round = rig.setUp(rig.award(rig.panel.body()));
        assertThat(rig.open(round)).containsExactly(ScoringProcess.SHORTLIST);
        assertThatThrownBy(() -> rig.step(
                        "officer",
                        round,
                        ScoringProcess.SHORTLIST,
                        shortlist(round, "Rose House", "Oak House", "Elm House")))
                .isInstanceOf(ValidationRejected.class);
        rig.step("officer", round, ScoringProcess.SHORTLIST, shortlist(round, "Rose House", "Oak House"));
        ScoringView open = rig.reading.view(round);
        assertThat(open.attendance().seats())
                .as("only people who use services, and carers")
                .hasSize(5)
                .allMatch(seat -> seat.kind().bringsLivedExperience());
        for (String member : PanelRig.MEMBERS.subList(0, 5)) {
            rig.score(round, member, "Rose House", 4, 4);
            rig.score(round, member, "Oak House", 5, 5);
            rig.finish(round, member);
        }
        rig.step("chair", round, ScoringProcess.MODERATE, RawInput.none().with("finished", "true"));
        rig.step("chair", round, ScoringProcess.DECIDE, awarded(round, "Oak House"));
        assertThat(rig.reading.view(round).entries())
                .extracting(ScoringView.Entry::outcome)
                .containsExactly(
                        EntryOutcome.NOT_AWARDED,
                        EntryOutcome.AWARDED,
                        EntryOutcome.NOT_SHORTLISTED,
                        EntryOutcome.NOT_SHORTLISTED);
        assertThat(rig.panel.letters(rig.reference(round), "award/entry-decided"))
                .as("the winner gave no address")
                .isEqualTo(3);
    }

    @Test
    void a_tie_on_the_line_is_ordered_by_the_chair_with_a_reason() {
        UUID round = rig.grantsRound();
        // 300 first; then two with the same average, of which 600 pounds allow one.
        rig.everybodyScores(round, Map.of("Tea Club", 4, "Walking Group", 4, "Choir", 5));
        assertThat(rig.place(round, "Tea Club")).matches(place -> place.tied() && place.rank() == 2);
        assertThat(rig.place(round, "Walking Group")).matches(place -> place.tied() && place.rank() == 2);
        rig.step("chair", round, ScoringProcess.MODERATE, RawInput.none().with("finished", "true"));
        assertThat(rig.open(round)).containsExactly(ScoringProcess.ORDER_TIE);
        rig.step(
                "chair",
                round,
                ScoringProcess.ORDER_TIE,
                RawInput.none()
                        .with("first", rig.entry(round, "Walking Group"))
                        .with("reason", "They had nothing last year."));
        assertThat(rig.open(round)).containsExactly(ScoringProcess.DECIDE);
        assertThat(rig.reading.view(round).words().tie()).isEqualTo("They had nothing last year.");
        assertThat(rig.place(round, "Walking Group").within()).isTrue();
        assertThat(rig.place(round, "Tea Club").within()).isFalse();
        assertThat(codes(rig.reference(round))).contains("scoring-tied", "scoring-tie-ordered", "scoring-ranked");

        assertThatThrownBy(() -> rig.step("chair", round, ScoringProcess.DECIDE, awarded(round, "Choir")))
                .as("otherwise than ranked, and nobody says why")
                .isInstanceOf(ValidationRejected.class);
        assertThatThrownBy(() -> rig.step(
                        "chair",
                        round,
                        ScoringProcess.DECIDE,
                        awarded(round, "Tea Club", "Walking Group", "Choir").with("reason", "All of them")))
                .as("more than there is")
                .isInstanceOf(ValidationRejected.class);
        rig.step("chair", round, ScoringProcess.DECIDE, awarded(round, "Choir").with("reason", "The others withdrew."));
        assertThat(codes(rig.reference(round))).contains("scoring-decided-otherwise");
    }

    @Test
    void at_the_deadline_enough_scores_are_talked_about() {
        UUID round = rig.grantsRound();
        for (String member : PanelRig.MEMBERS.subList(0, 4)) {
            rig.scoreAll(round, member, 3);
            rig.finish(round, member);
        }
        pastTheDeadline(round);
        assertThat(rig.open(round)).containsExactly(ScoringProcess.MODERATE);
        assertThatThrownBy(() -> rig.scoreAll(round, "member5", 3))
                .isInstanceOfSatisfying(
                        ScoreRefused.class, refused -> assertThat(refused.why()).isEqualTo(ScoreRefused.Why.CLOSED));
    }

    @Test
    void too_few_scores_are_given_more_time_or_called_off() {
        UUID round = rig.grantsRound();
        rig.scoreAll(round, "member", 3);
        rig.finish(round, "member");
        pastTheDeadline(round);
        assertThat(rig.open(round)).containsExactly(ScoringProcess.TOO_FEW);
        assertThat(rig.panel.letters(rig.reference(round), "award/too-few")).isEqualTo(1);
        rig.step(
                "chair",
                round,
                ScoringProcess.TOO_FEW,
                RawInput.none()
                        .with("resolution", "MORE_TIME")
                        .with("workingDays", 5)
                        .with("reason", "It was Easter."));
        assertThat(rig.reading.view(round).open()).isTrue();
        rig.scoreAll(round, "member2", 3);
        pastTheDeadline(round);
        rig.step(
                "chair",
                round,
                ScoringProcess.TOO_FEW,
                RawInput.none().with("resolution", "CALL_OFF").with("reason", "Nobody has the time."));
        assertThat(rig.reading.view(round).state()).isEqualTo(ScoringState.CALLED_OFF);
        assertThat(rig.panel.letters(rig.reference(round), "award/called-off")).isEqualTo(7);
        assertThat(rig.open(round)).isEmpty();
        assertThat(workList.openOn(rig.reference(round))).isEmpty();
    }

    @Test
    void more_time_moves_the_deadline_of_the_process_and_of_the_work() {
        UUID round = rig.grantsRound();
        java.time.LocalDate before = rig.reading.view(round).lastDay();
        rig.panel.as("officer", () -> rig.course.giveMoreTime(round, 3, "Some need it in large print."));
        assertThat(rig.reading.view(round).lastDay()).isAfter(before);
        assertThat(workList.openOn(rig.reference(round)))
                .extracting(WorkItem::dueOn)
                .containsOnly(rig.reading.view(round).lastDay());
        rig.panel.goPast(before);
        assertThat(jobs.runDue(rig.reference(round)))
                .as("the old deadline is gone")
                .isZero();
        assertThat(rig.reading.view(round).open()).isTrue();
    }

    @Test
    void work_of_a_scoring_round_leads_to_the_round_and_to_no_project() {
        UUID round = rig.setUp(rig.award(rig.panel.body()));
        WorkItem item = rig.panel.walk.item(rig.reference(round), ScoringProcess.SHORTLIST);
        assertThat(item.caseTitle()).isEqualTo("Good Practice Award");
        assertThat(workPlace.of(item)).isEqualTo("/scoring/" + round);
    }

    @Test
    void a_body_in_which_nobody_could_score_is_refused() {
        UUID body = rig.panel.as(
                "administrator",
                () -> rig.panel.bodies.establish(
                        "Officers only " + UUID.randomUUID(),
                        org.alongside.body.BodyKind.GRANTS_PANEL,
                        "Gives grants.",
                        new org.alongside.body.Quorum(1, 0)));
        rig.panel.as(
                "administrator",
                () -> rig.panel.bodies.giveSeat(
                        body, NewSeat.of(rig.panel.account("member5"), SeatKind.OFFICER, PanelRig.WEDNESDAY)));
        assertThatThrownBy(() -> rig.setUp(rig.award(body))).isInstanceOf(ValidationRejected.class);
    }

    private void pastTheDeadline(UUID round) {
        rig.panel.goPast(
                java.util.Objects.requireNonNull(rig.reading.view(round).lastDay()));
        jobs.runDue(rig.reference(round));
    }

    private RawInput shortlist(UUID round, String... entries) {
        return RawInput.none().with("shortlist", ids(round, entries)).with("reason", "Others did more this year.");
    }

    private RawInput awarded(UUID round, String... entries) {
        return RawInput.none().with("awarded", ids(round, entries));
    }

    private Set<String> ids(UUID round, String... entries) {
        return java.util.Arrays.stream(entries)
                .map(name -> rig.entry(round, name).toString())
                .collect(java.util.stream.Collectors.toSet());
    }

    private List<String> codes(String reference) {
        return record.entries(reference).stream().map(RecordEntry::code).toList();
    }
}
