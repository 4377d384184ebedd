package org.alongside.worklist;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alongside.calendar.Dates;
import org.alongside.calendar.WorkingDays;
import org.alongside.history.Act;
import org.alongside.history.CaseRecord;
import org.alongside.identity.Accounts;
import org.alongside.identity.Role;
import org.alongside.notification.Letter;
import org.alongside.notification.Outbox;
import org.alongside.notification.Recipient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds whoever has work before it is due, and tells managers when it is late. Each open item is reminded of once and
 * escalated once; both stop when the work ends or is held.
 */
@Component
public class WorkReminders {

    private static final int BATCH = 50;
    private static final int REMIND_WORKING_DAYS_BEFORE = 1;
    private static final int ESCALATE_WORKING_DAYS_AFTER = 2;

    private final WorkItemRows rows;
    private final Accounts accounts;
    private final Outbox outbox;
    private final CaseRecord record;
    private final WorkingDays days;
    private final Dates dates;

    WorkReminders(
            WorkItemRows rows, Accounts accounts, Outbox outbox, CaseRecord record, WorkingDays days, Dates dates) {
        this.rows = rows;
        this.accounts = accounts;
        this.outbox = outbox;
        this.record = record;
        this.days = days;
        this.dates = dates;
    }

    /** Every quarter of an hour; what was missed while the application stood still is caught up. */
    @Scheduled(cron = "${alongside.worklist.reminders:0 */15 7-18 * * *}", zone = "Europe/London")
    @Transactional
    public void send() {
        LocalDate today = days.today();
        for (WorkItem item : rows.lockUnreminded(days.plus(today, REMIND_WORKING_DAYS_BEFORE), BATCH)) {
            tell("worklist/reminder", item, holders(item));
            rows.markReminded(item.id());
        }
        for (WorkItem item : rows.lockUnescalated(days.plus(today, -ESCALATE_WORKING_DAYS_AFTER), BATCH)) {
            tell("worklist/escalation", item, everyone(Role.MANAGER));
            record.write(Act.on(item.reference(), "work-escalated")
                    .fact(item.title())
                    .fact(item.dueOn()));
            rows.markEscalated(item.id());
        }
    }

    private void tell(String template, WorkItem item, Collection<Recipient> recipients) {
        for (Recipient recipient : recipients) {
            outbox.send(new Letter(
                    template,
                    recipient,
                    item.reference(),
                    Map.of(
                            "title", item.title(),
                            "caseTitle", item.caseTitle(),
                            "due", dates.day(item.dueOn()),
                            "path", item.address())));
        }
    }

    private List<Recipient> holders(WorkItem item) {
        if (item.assignee() != null) {
            return List.of(accounts.recipient(item.assignee()));
        }
        return Role.ofGroup(Objects.requireNonNull(item.group()))
                .map(this::everyone)
                .orElse(List.of());
    }

    private List<Recipient> everyone(Role role) {
        return accounts.withRole(role).stream()
                .map(account -> accounts.recipient(account.id()))
                .toList();
    }
}
