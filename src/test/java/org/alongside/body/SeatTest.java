package org.alongside.body;

import static org.alongside.body.SeatBuilder.aSeat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.alongside.person.Format;
import org.junit.jupiter.api.Test;

/** The term of a seat. */
class SeatTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2028, 3, 31);

    private final Seat seat = aSeat().from(FIRST).until(LAST).build();

    @Test
    void a_seat_is_held_on_its_first_and_on_its_last_day_and_not_beyond() {
        assertThat(seat.isHeldOn(FIRST)).isTrue();
        assertThat(seat.isHeldOn(LAST)).isTrue();
        assertThat(seat.isHeldOn(FIRST.minusDays(1))).isFalse();
        assertThat(seat.isHeldOn(LAST.plusDays(1))).isFalse();
    }

    @Test
    void a_seat_without_a_last_day_is_held_until_it_is_ended() {
        Seat open = aSeat().from(FIRST).build();
        assertThat(open.isHeldOn(LAST.plusYears(20))).isTrue();
        open.endOn(LAST);
        assertThat(open.isHeldOn(LAST.plusDays(1))).isFalse();
    }

    @Test
    void a_seat_that_is_vacated_is_empty_from_the_same_day() {
        LocalDate today = LocalDate.of(2027, 1, 4);
        seat.vacate(today);
        assertThat(seat.isVacated()).isTrue();
        assertThat(seat.isHeldOn(today)).isFalse();
        assertThat(seat.endedBefore(today)).isTrue();
        assertThat(seat.to()).isEqualTo(today);
    }

    @Test
    void a_seat_that_is_vacated_before_it_begins_does_not_end_before_it_begins() {
        seat.vacate(FIRST.minusDays(10));
        assertThat(seat.to()).isEqualTo(FIRST);
        assertThat(seat.isHeldOn(FIRST)).isFalse();
    }

    @Test
    void two_seats_overlap_when_they_share_one_day() {
        assertThat(seat.overlaps(LAST, null)).isTrue();
        assertThat(seat.overlaps(FIRST.minusYears(1), FIRST)).isTrue();
        assertThat(seat.overlaps(LAST.plusDays(1), null)).isFalse();
        assertThat(seat.overlaps(FIRST.minusYears(1), FIRST.minusDays(1))).isFalse();
    }

    @Test
    void a_vacated_seat_overlaps_with_none() {
        seat.vacate(FIRST.plusDays(10));
        assertThat(seat.overlaps(FIRST, LAST)).isFalse();
    }

    @Test
    void a_language_is_kept_only_with_another_language() {
        seat.reads(new FormatNeed(Format.BRAILLE, "Gujarati"));
        assertThat(seat.need()).isEqualTo(new FormatNeed(Format.BRAILLE, ""));
        seat.reads(null);
        assertThat(seat.need()).isNull();
    }

    @Test
    void a_language_is_the_same_however_it_is_written() {
        FormatNeed need = new FormatNeed(Format.OTHER_LANGUAGE, "  Easy   Polish ");
        assertThat(need.language()).isEqualTo("Easy Polish");
        assertThat(need.isSameAs(new FormatNeed(Format.OTHER_LANGUAGE, "easy polish")))
                .isTrue();
        assertThat(need.isSameAs(new FormatNeed(Format.BRAILLE, ""))).isFalse();
    }

    @Test
    void terms_allow_one_to_twenty_rounds_at_a_time() {
        BodyTerms usual = BodyTerms.usual();
        assertThatThrownBy(() -> usual.withRoundsAtATime(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> usual.withRoundsAtATime(21)).isInstanceOf(IllegalArgumentException.class);
        assertThat(usual.withRoundsAtATime(20).roundsAtATime()).isEqualTo(20);
    }

    @Test
    void changing_one_rule_of_the_terms_keeps_the_others() {
        BodyTerms terms = BodyTerms.usual()
                .with(DecisionRule.CONSENSUS)
                .with(TieRule.SECOND_ROUND)
                .with(ViewsHidden.UNTIL_VOTED)
                .with(Power.ADVICE)
                .withDissentNamed()
                .withProxies()
                .withRoundsAtATime(5);
        assertThat(terms)
                .isEqualTo(new BodyTerms(
                        DecisionRule.CONSENSUS,
                        TieRule.SECOND_ROUND,
                        ViewsHidden.UNTIL_VOTED,
                        true,
                        true,
                        5,
                        Power.ADVICE));
    }
}
