package org.alongside.vacancy;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.alongside.calendar.Dates;
import org.alongside.identity.Accounts;
import org.alongside.identity.LinkKey;
import org.alongside.notification.Letter;
import org.alongside.notification.Outbox;
import org.alongside.notification.Recipient;
import org.springframework.stereotype.Component;

/** Letters to people interested in a seat. */
@Component
class VacancyLetters {

    private final Outbox outbox;
    private final Accounts accounts;
    private final Dates dates;

    VacancyLetters(Outbox outbox, Accounts accounts, Dates dates) {
        this.outbox = outbox;
        this.accounts = accounts;
        this.dates = dates;
    }

    void received(Vacancy vacancy, InterestedPerson person) {
        send(
                "vacancy/received",
                vacancy,
                new Recipient(null, person.name(), person.email(), person.phone(), null),
                Map.of("closes", dates.weekday(vacancy.closesOn())));
    }

    void offer(Vacancy vacancy, Vacancy.Interested to, LinkKey key, Object lastDay) {
        send(
                "vacancy/offer",
                vacancy,
                recipient(to),
                Map.of("lastDay", dates.weekday(lastDay), "link", key.link("/seats/offer/", "/seats")));
    }

    void welcome(Vacancy vacancy, UUID account) {
        send("vacancy/welcome", vacancy, accounts.recipient(account), Map.of("from", dates.day(vacancy.seatFrom())));
    }

    void notChosen(Vacancy vacancy, Vacancy.Interested to) {
        send("vacancy/not-chosen", vacancy, recipient(to), Map.of());
    }

    void stopped(Vacancy vacancy, Vacancy.Interested to, String why) {
        send("vacancy/stopped", vacancy, recipient(to), Map.of("why", why));
    }

    private static Recipient recipient(Vacancy.Interested to) {
        return new Recipient(null, to.name(), to.email(), to.phone(), null);
    }

    private void send(String template, Vacancy vacancy, Recipient recipient, Map<String, Object> more) {
        Map<String, Object> values = new HashMap<>(more);
        values.put("body", vacancy.bodyName());
        outbox.send(new Letter(template, recipient, vacancy.reference(), values));
    }
}
