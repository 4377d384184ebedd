package org.alongside.worklist.cover;

import static org.alongside.worklist.cover.AbsenceBuilder.absenceOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.alongside.worklist.cover.Absence.State;
import org.junit.jupiter.api.Test;

class AbsenceTest {

    private static final UUID ANN = new UUID(0, 1);
    private static final UUID BEN = new UUID(0, 2);
    private static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 12, 11);

    private final AbsenceBuilder week = absenceOf(ANN).from(MONDAY).to(FRIDAY);

    @Test
    void two_absences_overlap_when_they_have_a_day_in_common() {
        Absence absence = week.build();

        assertThat(absence.overlaps(FRIDAY, FRIDAY.plusDays(7))).isTrue();
        assertThat(absence.overlaps(MONDAY.minusDays(7), MONDAY)).isTrue();
        assertThat(absence.overlaps(MONDAY.plusDays(1), MONDAY.plusDays(2))).isTrue();
        assertThat(absence.overlaps(FRIDAY.plusDays(1), FRIDAY.plusDays(7))).isFalse();
        assertThat(absence.overlaps(MONDAY.minusDays(7), MONDAY.minusDays(1))).isFalse();
    }

    @Test
    void it_begins_on_its_first_day_or_as_soon_afterwards_as_somebody_looks() {
        assertThat(week.build().startsOn(MONDAY.minusDays(1))).isFalse();
        assertThat(week.build().startsOn(MONDAY)).isTrue();
        assertThat(week.build().startsOn(FRIDAY)).isTrue();
        assertThat(week.build().startsOn(FRIDAY.plusDays(1))).isFalse();
    }

    @Test
    void it_begins_once() {
        assertThat(week.state(State.RUNNING).build().startsOn(MONDAY)).isFalse();
        assertThat(week.state(State.CANCELLED).build().startsOn(MONDAY)).isFalse();
    }

    @Test
    void it_ends_the_day_after_its_last_also_when_nobody_saw_it_begin() {
        assertThat(week.state(State.RUNNING).build().isOverOn(FRIDAY)).isFalse();
        assertThat(week.state(State.RUNNING).build().isOverOn(FRIDAY.plusDays(1)))
                .isTrue();
        assertThat(week.state(State.PLANNED).build().isOverOn(FRIDAY.plusDays(1)))
                .isTrue();
        assertThat(week.state(State.OVER).build().isOverOn(FRIDAY.plusDays(1))).isFalse();
    }

    @Test
    void one_that_goes_on_keeps_its_first_day_and_whose_it_is() {
        Absence running = week.state(State.RUNNING).build();

        Absence.Plan changed = running.changedTo(absenceOf(BEN)
                .from(MONDAY.plusDays(2))
                .to(FRIDAY.plusDays(7))
                .deputy(BEN)
                .plan());

        assertThat(changed)
                .isEqualTo(absenceOf(ANN)
                        .from(MONDAY)
                        .to(FRIDAY.plusDays(7))
                        .deputy(BEN)
                        .setBy(BEN)
                        .plan());
    }

    @Test
    void one_that_is_to_come_changes_altogether() {
        Absence.Plan plan = absenceOf(ANN).from(MONDAY.plusDays(2)).plan();

        assertThat(week.build().changedTo(plan)).isEqualTo(plan);
    }
}
