package org.alongside.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.alongside.ModuleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class CalendarModuleTest {

    @Autowired
    WorkingDays workingDays;

    @Autowired
    Holidays holidays;

    @Test
    void a_bank_holiday_that_is_added_is_no_working_day_any_more() {
        LocalDate tuesday = LocalDate.of(2031, 3, 4);
        assertThat(workingDays.plus(tuesday.minusDays(1), 1)).isEqualTo(tuesday);

        holidays.add(tuesday, "A day off");

        assertThat(workingDays.plus(tuesday.minusDays(1), 1)).isEqualTo(tuesday.plusDays(1));
        holidays.remove(tuesday);
    }
}
