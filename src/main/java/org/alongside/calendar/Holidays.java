package org.alongside.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Administration of bank holidays. Changes apply to calculations from now on; earlier dates are kept, because people
 * already know them.
 */
@Service
@Transactional
public class Holidays {

    /** Maximum length of a name, in characters. */
    public static final int LONGEST_NAME = 100;

    private static final int WARN_MONTHS_AHEAD = 6;
    private static final int MOST_IN_A_FILE = 1000;

    private final BankHolidays holidays;
    private final WorkingDays days;
    private final JsonMapper json;

    Holidays(BankHolidays holidays, WorkingDays days, JsonMapper json) {
        this.holidays = holidays;
        this.days = days;
        this.json = json;
    }

    /** The nation whose bank holidays apply. */
    public Nation nation() {
        return holidays.nation();
    }

    /** This year's and later holidays, sorted. */
    @Transactional(readOnly = true)
    public List<BankHoliday> coming() {
        return holidays.from(days.today().withDayOfYear(1));
    }

    /** Whether the last known holiday is less than six months away, so that later years must be added. */
    @Transactional(readOnly = true)
    public boolean runOut() {
        return holidays.last()
                .map(last -> last.isBefore(days.today().plusMonths(WARN_MONTHS_AHEAD)))
                .orElse(true);
    }

    /** Adds a holiday, or renames the one on that day. */
    public void add(LocalDate day, String name) {
        holidays.put(day, name.strip());
    }

    /** @return whether there was one */
    public boolean remove(LocalDate day) {
        return holidays.remove(day);
    }

    /**
     * Imports a file in GOV.UK's bank holiday format. Known days are renamed, new ones added, none removed.
     *
     * @return number of this nation's days in the file
     * @throws NotHolidays when it is in another format or has none for this nation; nothing is changed
     */
    public int takeIn(byte[] file) {
        List<BankHoliday> read = new ArrayList<>();
        try {
            JsonNode events = json.readTree(file).path(nation().division()).path("events");
            for (JsonNode event : events) {
                String name = event.path("title").asString("").strip();
                LocalDate day = LocalDate.parse(event.path("date").asString(""));
                if (name.isEmpty() || name.length() > LONGEST_NAME || read.size() >= MOST_IN_A_FILE) {
                    throw new NotHolidays(null);
                }
                boolean substitute = event.path("notes")
                        .asString("")
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains("substitute");
                read.add(new BankHoliday(day, substitute ? name + " (substitute day)" : name));
            }
        } catch (JacksonException | DateTimeException e) {
            throw new NotHolidays(e);
        }
        if (read.isEmpty()) {
            throw new NotHolidays(null);
        }
        read.forEach(holiday -> holidays.put(holiday.day(), holiday.name()));
        return read.size();
    }

    /** The file is not a list of bank holidays of this nation. */
    public static final class NotHolidays extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotHolidays(@org.jspecify.annotations.Nullable Throwable cause) {
            super("Not a list of bank holidays", cause);
        }
    }
}
