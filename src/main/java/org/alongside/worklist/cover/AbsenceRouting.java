package org.alongside.worklist.cover;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.calendar.Dates;
import org.alongside.calendar.WorkingDays;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.identity.Accounts;
import org.alongside.notification.Letter;
import org.alongside.notification.Outbox;
import org.alongside.worklist.AbsentAssignee;
import org.alongside.worklist.CoverRouting;
import org.alongside.worklist.Holder;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkItem.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Routes the work of people who are away or have left to their deputy or group. */
@Component
class AbsenceRouting implements CoverRouting {

    private final Absences absences;
    private final Deputies deputies;
    private final Accounts accounts;
    private final CaseRecord record;
    private final Outbox outbox;
    private final WorkingDays days;
    private final Dates dates;

    AbsenceRouting(
            Absences absences,
            Deputies deputies,
            Accounts accounts,
            CaseRecord record,
            Outbox outbox,
            WorkingDays days,
            Dates dates) {
        this.absences = absences;
        this.deputies = deputies;
        this.accounts = accounts;
        this.record = record;
        this.outbox = outbox;
        this.days = days;
        this.dates = dates;
    }

    @Override
    public Place placeFor(Kind kind, Holder meant) {
        UUID person = meant.person();
        if (person == null || kind == Kind.BALLOT) {
            return new Place(meant, null);
        }
        Absences.Reached reached = absences.reach(person, days.today());
        Absence absence = reached.absence();
        if (absence != null && reached.signsIn()) {
            return cover(meant, absence);
        }
        return reached.signsIn()
                ? new Place(meant, null)
                : new Place(Holder.group(meant.group() == null ? deputies.groupOf(person) : meant.group()), null);
    }

    /** Where an item goes during its holder's absence: to the deputy, or to the group. */
    Place cover(Holder meant, Absence absence) {
        boolean lend = meant.group() == null && absence.deputy() == null;
        AbsentAssignee away = new AbsentAssignee(absence.id(), absence.account(), null, absence.lastDay(), lend);
        String group = lend ? deputies.groupOf(absence.account()) : meant.group();
        return new Place(new Holder(absence.deputy(), group), away);
    }

    @Override
    public void note(String reference, String title, Place place) {
        AbsentAssignee away = place.away();
        if (away == null) {
            return;
        }
        UUID deputy = place.holder().person();
        RecordedAct act = RecordedAct.on(reference, deputy == null ? "work-covered-by-group" : "work-covered")
                .fact(title)
                .fact(away.person())
                .fact(away.until());
        record.write(deputy == null ? act : act.fact(deputy));
    }

    @Override
    public void tellOfNew(Place place, String reference, String caseTitle, String title, String due, String path) {
        if (place.away() == null || place.holder().person() == null) {
            return;
        }
        write(
                "worklist/cover-item",
                place.holder().person(),
                reference,
                Map.of(
                        "away", accounts.name(place.away().person()),
                        "until", dates.day(place.away().until()),
                        "title", title,
                        "caseTitle", caseTitle,
                        "due", due,
                        "path", path));
    }

    /** Sends a letter about an absence, with the items that moved. */
    void tell(String template, UUID to, Absence absence, List<WorkItem> items, List<WorkItem> kept) {
        Map<String, Object> values = new HashMap<>();
        values.put("away", accounts.name(absence.account()));
        values.put("deputy", absence.deputy() == null ? "" : accounts.name(absence.deputy()));
        values.put("from", dates.day(absence.firstDay()));
        values.put("until", dates.day(absence.lastDay()));
        values.put("items", items.stream().map(this::line).toList());
        values.put("kept", kept.stream().map(this::line).toList());
        write(template, to, null, values);
    }

    private Map<String, String> line(WorkItem item) {
        return Map.of(
                "title", item.title(),
                "caseTitle", item.caseTitle(),
                "due", item.hasDay() ? dates.day(item.dueOn()) : "",
                "path", item.address());
    }

    private void write(String template, UUID to, @Nullable String reference, Map<String, Object> values) {
        outbox.send(new Letter(template, accounts.recipient(to), reference, values));
    }
}
