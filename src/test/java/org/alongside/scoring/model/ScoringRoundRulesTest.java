package org.alongside.scoring.model;

import static org.alongside.scoring.model.ScoringRoundBuilder.CLOSES;
import static org.alongside.scoring.model.ScoringRoundBuilder.LAST_DAY;
import static org.alongside.scoring.model.ScoringRoundBuilder.OPENED;
import static org.alongside.scoring.model.ScoringRoundBuilder.aRound;
import static org.alongside.scoring.model.ScoringRoundBuilder.endOf;
import static org.alongside.scoring.model.ScoringRoundBuilder.entries;
import static org.alongside.scoring.model.ScoringRoundBuilder.entry;
import static org.alongside.scoring.model.ScoringRoundBuilder.everybodyScores;
import static org.alongside.scoring.model.ScoringRoundBuilder.score;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.body.SeatKind;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A scoring round from its shortlist to its decision, with its refusals. */
class ScoringRoundRulesTest {

    private static final UUID CHAIR = UUID.randomUUID();

    @Test
    void staff_leave_out_what_they_do_not_shortlist() {
        ScoringRound round = nominations().planned();
        round.shortlist(entries(round, "Rose", "Oak"), "No garden");
        assertThat(round.shortlist()).extracting(ScoringEntry::name).containsExactly("Rose", "Oak");
        ScoringEntry out = round.requireEntry(entry(round, "Elm"));
        assertThat(out.outcome()).isEqualTo(EntryOutcome.NOT_SHORTLISTED);
        assertThat(out.leftOut()).isEqualTo("No garden");
    }

    @Test
    void a_shortlist_is_neither_empty_nor_longer_than_planned_nor_of_what_is_no_entry() {
        ScoringRound round = nominations().planned();
        refusedBy(ScoringRuleBroken.Rule.SHORTLIST_SIZE, () -> round.shortlist(Set.of(), "Why"));
        refusedBy(
                ScoringRuleBroken.Rule.SHORTLIST_SIZE,
                () -> round.shortlist(entries(round, "Rose", "Oak", "Elm"), "Why"));
        refusedBy(ScoringRuleBroken.Rule.SHORTLIST_SIZE, () -> round.shortlist(Set.of(UUID.randomUUID()), "Why"));
        assertThat(round.shortlist()).hasSize(3);
    }

    @Test
    void where_residents_decide_only_their_seats_take_part() {
        ScoringRound round = aRound().entry("Rose", 1)
                .residentsDecide()
                .members(SeatKind.OFFICER, 2)
                .members(SeatKind.CARER, 3)
                .open();
        assertThat(round.seats()).hasSize(3).allMatch(seat -> seat.kind() == SeatKind.CARER);
    }

    @Test
    void a_round_opens_once() {
        ScoringRoundBuilder builder = grants();
        ScoringRound round = builder.open();
        assertThat(round.state()).isEqualTo(ScoringState.SCORING);
        assertThatIllegalStateException().isThrownBy(() -> round.open(builder.held(), LAST_DAY, CLOSES, OPENED));
    }

    @Test
    void scores_are_taken_until_the_end_of_the_last_day() {
        ScoringRound round = grants().open();
        assertThat(round.takesScores(CLOSES)).isTrue();
        assertThat(round.takesScores(CLOSES.plusMillis(1))).isFalse();
        assertThat(grants().planned().takesScores(OPENED)).isFalse();
    }

    @Test
    void it_closes_when_the_last_seat_has_finished_and_not_before() {
        ScoringRound round = grants().open();
        assertThat(round.closeWhenComplete(OPENED)).isFalse();
        everybodyScores(round, Map.of("Tea", 1, "Walk", 1, "Choir", 1));
        assertThat(round.closeWhenComplete(OPENED)).isTrue();
        assertThat(round.state()).isEqualTo(ScoringState.MODERATION);
        assertThat(round.closeWhenComplete(OPENED)).isFalse();
    }

    @Test
    void at_the_deadline_enough_are_enough() {
        ScoringRound round = grants().quorum(2, 0).open();
        finish(round, 0);
        finish(round, 1);
        assertThat(round.closeAtDeadline(CLOSES)).isTrue();
        assertThat(round.state()).isEqualTo(ScoringState.MODERATION);
    }

    @Test
    void at_the_deadline_too_few_are_too_few() {
        ScoringRound round = grants().quorum(2, 0).open();
        finish(round, 0);
        assertThat(round.closeAtDeadline(CLOSES)).isFalse();
        assertThat(round.state()).isEqualTo(ScoringState.TOO_FEW);
    }

    @Test
    void enough_of_those_who_scored_have_lived_experience() {
        ScoringRound round = aRound().entry("Tea", 1)
                .quorum(1, 50)
                .members(SeatKind.OFFICER, 2)
                .members(SeatKind.CARER, 1)
                .open();
        round.seats().forEach(seat -> score(round, seat, "Tea", 3));
        round.seats().stream().filter(seat -> seat.kind() == SeatKind.OFFICER).forEach(seat -> round.scorecard(seat)
                .finish(seat.account(), OPENED));
        assertThat(round.closeAtDeadline(CLOSES)).isFalse();
    }

    @Test
    void a_seat_that_scores_nothing_lowers_what_is_needed() {
        ScoringRound round = grants().quorum(3, 0).open();
        assertThat(round.electorate().needed()).isEqualTo(3);
        ScoringSeat out = round.seats().get(0);
        round.scorecard(out).declareInterest(null, "My sister runs it", out.account(), OPENED);
        assertThat(round.electorate().needed()).isEqualTo(2);
        assertThat(round.electorate().scoring()).doesNotContain(out);
    }

    @Test
    void more_time_opens_a_round_again_that_too_few_have_scored() {
        ScoringRound round = grants().open();
        round.closeAtDeadline(CLOSES);
        LocalDate later = LAST_DAY.plusDays(7);
        round.extend(later, endOf(later), "It was half term", CLOSES);
        assertThat(round.takesScores(CLOSES.plusSeconds(60))).isTrue();
        assertThat(round.extensions()).extracting(ScoringExtension::to).containsExactly(later);
    }

    @Test
    void more_time_ends_later_and_is_not_given_once_averages_are_seen() {
        ScoringRound round = grants().open();
        assertThatIllegalArgumentException().isThrownBy(() -> round.extend(LAST_DAY, CLOSES, "Why", OPENED));
        everybodyScores(round, Map.of("Tea", 1, "Walk", 1, "Choir", 1));
        round.closeWhenComplete(OPENED);
        assertThat(round.mayBeExtended()).isFalse();
        assertThatIllegalStateException()
                .isThrownBy(() -> round.extend(LAST_DAY.plusDays(1), endOf(LAST_DAY.plusDays(1)), "Why", OPENED));
    }

    @Test
    void a_round_is_called_off_before_averages_are_seen_and_not_after() {
        ScoringRound seen = grants().ranked(Map.of("Tea", 5, "Walk", 4, "Choir", 3));
        assertThatIllegalStateException().isThrownBy(() -> seen.callOff("Why"));
        assertThatIllegalStateException().isThrownBy(seen::endCalledOff);
        ScoringRound open = grants().open();
        open.closeAtDeadline(CLOSES);
        open.callOff("Nobody came");
        open.endCalledOff();
        assertThat(open.state()).isEqualTo(ScoringState.CALLED_OFF);
        assertThat(open.words().calledOff()).isEqualTo("Nobody came");
        assertThat(open.overSince()).contains(CLOSES);
    }

    @Test
    void nothing_is_decided_before_the_talk_has_ended() {
        ScoringRound round = grants().open();
        everybodyScores(round, Map.of("Tea", 5, "Walk", 4, "Choir", 3));
        round.closeWhenComplete(OPENED);
        assertThatIllegalStateException().isThrownBy(() -> round.decide(entries(round, "Tea"), null, CHAIR, OPENED));
        round.endModeration("We talked about money");
        assertThat(round.words().discussed()).isEqualTo("We talked about money");
        assertThatIllegalStateException().isThrownBy(() -> round.endModeration(null));
    }

    @Test
    void a_decision_along_the_ranking_needs_no_reason() {
        ScoringRound round = grants().ranked(Map.of("Tea", 5, "Walk", 4, "Choir", 3));
        assertThat(round.decide(entries(round, "Tea", "Walk"), null, CHAIR, CLOSES))
                .isFalse();
        assertThat(round.entries())
                .extracting(ScoringEntry::outcome)
                .containsExactly(EntryOutcome.AWARDED, EntryOutcome.AWARDED, EntryOutcome.NOT_AWARDED);
        assertThat(round.overSince()).contains(CLOSES);
        assertThat(round.schedule().decidedBy()).isEqualTo(CHAIR);
    }

    @Test
    void a_decision_that_differs_needs_a_reason() {
        ScoringRound round = grants().ranked(Map.of("Tea", 5, "Walk", 4, "Choir", 3));
        Set<UUID> other = entries(round, "Tea", "Choir");
        refusedBy(ScoringRuleBroken.Rule.DIFFERS_WITHOUT_REASON, () -> round.decide(other, null, CHAIR, OPENED));
        assertThat(round.decide(other, "The walk found money", CHAIR, OPENED)).isTrue();
        assertThat(round.words().decision()).isEqualTo("The walk found money");
    }

    @Test
    void no_reason_makes_more_money_than_there_is() {
        ScoringRound round = grants().ranked(Map.of("Tea", 5, "Walk", 4, "Choir", 3));
        assertThatThrownBy(() -> round.decide(entries(round, "Tea", "Walk", "Choir"), "All are good", CHAIR, OPENED))
                .isInstanceOfSatisfying(ScoringRuleBroken.class, broken -> {
                    assertThat(broken.rule()).isEqualTo(ScoringRuleBroken.Rule.OVER_BUDGET);
                    assertThat(broken.facts()).containsExactly("1200", "900");
                });
        assertThat(round.state()).isEqualTo(ScoringState.RANKED);
    }

    @Test
    void no_more_win_than_there_are_places() {
        ScoringRound round = nominations().places(1).ranked(Map.of("Rose", 5, "Oak", 4, "Elm", 3));
        refusedBy(
                ScoringRuleBroken.Rule.TOO_MANY_AWARDED,
                () -> round.decide(entries(round, "Rose", "Oak"), "Both", CHAIR, OPENED));
        refusedBy(
                ScoringRuleBroken.Rule.TOO_MANY_AWARDED,
                () -> round.decide(Set.of(UUID.randomUUID()), "Another", CHAIR, OPENED));
    }

    @Test
    void the_chair_puts_one_of_those_first_that_tie_on_the_line() {
        ScoringRound round = grants().budget(500).ranked(Map.of("Tea", 4, "Walk", 4, "Choir", 1));
        assertThat(round.ranking().tieOnLine()).isTrue();
        round.putFirst(entry(round, "Walk"), "They had nothing last year", CHAIR);
        assertThat(round.ranking().tieOnLine()).isFalse();
        assertThat(round.ranking().within()).containsExactly(entry(round, "Walk"));
        assertThat(round.words().tie()).isEqualTo("They had nothing last year");
    }

    @Test
    void what_does_not_tie_on_the_line_is_not_put_first() {
        ScoringRound round = grants().budget(500).ranked(Map.of("Tea", 4, "Walk", 4, "Choir", 1));
        refusedBy(ScoringRuleBroken.Rule.NOT_TIED, () -> round.putFirst(entry(round, "Choir"), "Why", CHAIR));
    }

    @Test
    void whoever_has_an_interest_in_one_of_them_does_not_order_a_tie() {
        ScoringRound round = grants().budget(500).open();
        ScoringSeat chair = round.seats().get(0);
        round.scorecard(chair).declareInterest(entry(round, "Tea"), "I go there", chair.account(), OPENED);
        for (ScoringSeat seat : round.seats()) {
            if (seat != chair) {
                score(round, seat, "Tea", 4);
            }
            score(round, seat, "Walk", 4);
            score(round, seat, "Choir", 1);
            round.scorecard(seat).finish(seat.account(), OPENED);
        }
        round.closeWhenComplete(OPENED);
        round.endModeration(null);
        refusedBy(
                ScoringRuleBroken.Rule.CHAIR_INTERESTED,
                () -> round.putFirst(entry(round, "Walk"), "Why", chair.account()));
    }

    @Test
    void another_member_becomes_the_chair() {
        ScoringRound round = grants().open();
        ScoringSeat next = round.seats().get(1);
        round.electorate().chairedBy(next.account());
        assertThat(round.seats()).filteredOn(ScoringSeat::chair).containsExactly(next);
    }

    @Test
    void a_line_is_drawn_by_money_or_by_places() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ScoringLine(null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new ScoringLine(java.math.BigDecimal.TEN, 1));
    }

    private static ScoringRoundBuilder grants() {
        return aRound().entry("Tea", 500).entry("Walk", 400).entry("Choir", 300).members(SeatKind.CARER, 3);
    }

    private static ScoringRoundBuilder nominations() {
        return aRound().entry("Rose", 1)
                .entry("Oak", 1)
                .entry("Elm", 1)
                .shortlistOf(2)
                .members(SeatKind.CARER, 2);
    }

    private static void finish(ScoringRound round, int place) {
        ScoringSeat seat = round.seats().get(place);
        List.of("Tea", "Walk", "Choir").forEach(entry -> score(round, seat, entry, 3));
        round.scorecard(seat).finish(seat.account(), OPENED);
    }

    private static void refusedBy(ScoringRuleBroken.Rule rule, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(ScoringRuleBroken.class, broken -> assertThat(broken.rule())
                .isEqualTo(rule));
    }
}
