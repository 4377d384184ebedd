package org.alongside.bankholiday;

import java.time.LocalDate;
import org.alongside.calendar.Holidays;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes to bank holidays, each recorded. */
@Component
@Transactional
public class BankHolidayAdministration {

    private final Holidays holidays;
    private final CaseRecord record;

    BankHolidayAdministration(Holidays holidays, CaseRecord record) {
        this.holidays = holidays;
        this.record = record;
    }

    /** Adds a holiday, or renames the one on that day. */
    public void add(LocalDate day, String name) {
        holidays.add(day, name);
        record.write(RecordedAct.apart("holiday-added").fact(day));
    }

    /** Removes a holiday, if there is one on that day. */
    public void remove(LocalDate day) {
        if (holidays.remove(day)) {
            record.write(RecordedAct.apart("holiday-removed").fact(day));
        }
    }

    /**
     * Imports a GOV.UK file.
     *
     * @return number of days in it
     * @throws Holidays.NotHolidays when it is in another format
     */
    public int takeIn(byte[] file) {
        int number = holidays.takeIn(file);
        record.write(RecordedAct.apart("holidays-taken-in").fact(number));
        return number;
    }
}
