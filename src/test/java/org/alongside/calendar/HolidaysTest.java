package org.alongside.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.alongside.AlongsideTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bank holidays as maintained by administrators. */
@AlongsideTest
class HolidaysTest {

    private static final LocalDate PROCLAIMED = LocalDate.of(2029, 5, 8);

    @Autowired
    Holidays holidays;

    @Autowired
    WorkingDays days;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void no_traces() {
        clock.backToNow();
        holidays.coming().stream()
                .map(BankHoliday::day)
                .filter(day -> day.getYear() > 2028)
                .forEach(holidays::remove);
    }

    @Test
    void a_day_that_was_proclaimed_counts_from_then_on_and_no_date_that_was_worked_out_moves() {
        LocalDate monday = LocalDate.of(2029, 5, 7);
        LocalDate due = days.plus(monday, 1);
        assertThat(due).isEqualTo(PROCLAIMED);
        holidays.add(PROCLAIMED, "Anniversary");
        assertThat(due).isEqualTo(PROCLAIMED);
        assertThat(days.plus(monday, 1)).isEqualTo(PROCLAIMED.plusDays(1));
        assertThat(holidays.remove(PROCLAIMED)).isTrue();
        assertThat(days.plus(monday, 1)).isEqualTo(PROCLAIMED);
    }

    @Test
    void the_list_of_gov_uk_is_taken_in_for_ones_own_nation() {
        assertThat(holidays.takeIn(file("""
                {"england-and-wales": {"division": "england-and-wales", "events": [
                    {"title": "New Year’s Day", "date": "2029-01-01", "notes": "", "bunting": true},
                    {"title": "Boxing Day", "date": "2029-12-27", "notes": "Substitute day", "bunting": true}]},
                 "scotland": {"division": "scotland", "events": [
                    {"title": "2nd January", "date": "2029-01-02", "notes": "", "bunting": true}]}}
                """))).isEqualTo(2);
        assertThat(days.isWorkingDay(LocalDate.of(2029, 1, 1))).isFalse();
        assertThat(days.isWorkingDay(LocalDate.of(2029, 1, 2))).isTrue();
        assertThat(holidays.coming())
                .contains(new BankHoliday(LocalDate.of(2029, 12, 27), "Boxing Day (substitute day)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "[]",
                "{}",
                "{\"england-and-wales\": {\"events\": []}}",
                "{\"england-and-wales\": {\"events\": [{\"title\": \"X\", \"date\": \"31/02/2029\"}]}}",
                "{\"england-and-wales\": {\"events\": [{\"title\": \"\", \"date\": \"2029-01-01\"}]}}",
                "{\"england-and-wales\": {\"events\": [{\"title\": \"X\", \"date\": \"2029-01-01\"}, {\"title\": \"Y\"}]}}"
            })
    void something_else_changes_nothing(String text) {
        assertThatThrownBy(() -> holidays.takeIn(file(text))).isInstanceOf(Holidays.NotHolidays.class);
        assertThat(holidays.coming()).noneMatch(holiday -> holiday.day().getYear() == 2029);
    }

    @Test
    void it_is_time_for_the_next_list_when_the_last_known_day_is_less_than_six_months_away() {
        clock.moveTo(days.startOf(LocalDate.of(2028, 6, 25)));
        assertThat(holidays.runOut()).isFalse();
        clock.moveTo(days.startOf(LocalDate.of(2028, 6, 27)));
        assertThat(holidays.runOut()).isTrue();
    }

    @Test
    void each_nation_has_its_own() {
        assertThat(of(Nation.SCOTLAND, LocalDate.of(2027, 3, 29)))
                .as("Easter Monday in Scotland")
                .isTrue();
        assertThat(of(Nation.SCOTLAND, LocalDate.of(2027, 11, 30)))
                .as("St Andrew's Day in Scotland")
                .isFalse();
        assertThat(of(Nation.NORTHERN_IRELAND, LocalDate.of(2027, 7, 12)))
                .as("12 July in Northern Ireland")
                .isFalse();
        assertThat(days.isWorkingDay(LocalDate.of(2027, 7, 12)))
                .as("12 July in England and Wales")
                .isTrue();
    }

    @Test
    void a_day_is_over_at_midnight_in_london_in_summer_and_in_winter() {
        clock.moveTo(java.time.Instant.parse("2027-07-01T22:59:59Z"));
        assertThat(days.today()).isEqualTo(LocalDate.of(2027, 7, 1));
        clock.moveTo(java.time.Instant.parse("2027-07-01T23:00:00Z"));
        assertThat(days.today()).isEqualTo(LocalDate.of(2027, 7, 2));
        clock.moveTo(java.time.Instant.parse("2027-12-01T23:59:59Z"));
        assertThat(days.today()).isEqualTo(LocalDate.of(2027, 12, 1));
    }

    private boolean of(Nation nation, LocalDate day) {
        return new WorkingDays((Clock) clock, new BankHolidays(jdbc, nation)).isWorkingDay(day);
    }

    private static byte[] file(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
