package org.alongside.bankholiday;

import java.time.LocalDate;
import org.alongside.calendar.Holidays;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes of the bank holidays, each on the record. */
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

    /** Removes a holiday; nothing happens when there is none on that day. */
    public void remove(LocalDate day) {
        if (holidays.remove(day)) {
            record.write(RecordedAct.apart("holiday-removed").fact(day));
        }
    }

    /**
     * Takes in a file of GOV.UK.
     *
     * @return how many days it holds
     * @throws Holidays.NotHolidays when it is something else
     */
    public int takeIn(byte[] file) {
        int number = holidays.takeIn(file);
        record.write(RecordedAct.apart("holidays-taken-in").fact(number));
        return number;
    }
}
