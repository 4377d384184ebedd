package org.alongside.worklist.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.alongside.calendar.Dates;
import org.alongside.calendar.WorkingDays;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.identity.Accounts;
import org.alongside.identity.Role;
import org.alongside.notification.Letter;
import org.alongside.notification.Outbox;
import org.alongside.notification.Recipient;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkItems;
import org.alongside.worklist.reminder.DueWork.Told;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds assignees on the working day before an item is due and on the day itself, and escalates overdue items to
 * managers. Each is sent once per due date, on working days from 7am to 7pm London time, and only for items that are
 * open and not on hold.
 */
@Component
public class WorkReminders {

    private static final Logger LOG = LoggerFactory.getLogger(WorkReminders.class);

    private static final int BATCH = 50;
    private static final int MOST_BATCHES = 200;
    private static final int REMIND_WORKING_DAYS_BEFORE = 1;
    private static final int ESCALATE_WORKING_DAYS_AFTER = 2;
    /** Items that were already overdue for longer than this when first seen are not escalated. */
    private static final int TOLD_FOR_DAYS = 60;

    private static final LocalTime FROM = LocalTime.of(7, 0);
    private static final LocalTime TO = LocalTime.of(19, 0);

    private final DueWork due;
    private final WorkItems known;
    private final Accounts accounts;
    private final Outbox outbox;
    private final CaseRecord record;
    private final WorkingDays days;
    private final Dates dates;
    private final Clock clock;
    private final TransactionTemplate transactions;

    WorkReminders(
            DueWork due,
            WorkItems known,
            Accounts accounts,
            Outbox outbox,
            CaseRecord record,
            WorkingDays days,
            Dates dates,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.due = due;
        this.known = known;
        this.accounts = accounts;
        this.outbox = outbox;
        this.record = record;
        this.days = days;
        this.dates = dates;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactions);
    }

    /**
     * Every five minutes, catching up after downtime. The hour is tested here and not by cron, so that it is right when
     * clocks change.
     */
    @Scheduled(
            fixedDelayString = "${alongside.worklist.remind-every:5m}",
            initialDelayString = "${alongside.worklist.remind-every:1m}")
    void run() {
        try {
            send();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Reminders cannot be written at the moment; it is tried again.", e);
        }
    }

    /** Sends the reminders that are due; does nothing outside the hours. */
    public void send() {
        LocalDate today = days.today();
        LocalTime time = LocalTime.ofInstant(clock.instant(), WorkingDays.ZONE);
        if (!days.isWorkingDay(today) || time.isBefore(FROM) || !time.isBefore(TO)) {
            return;
        }
        LocalDate oldest = today.minusDays(TOLD_FOR_DAYS);
        each(
                today,
                today,
                Told.ON_THE_DAY,
                List.of(Told.ON_THE_DAY),
                item -> tell("worklist/due-today", item, holders(item)));
        each(
                today.plusDays(1),
                days.plus(today, REMIND_WORKING_DAYS_BEFORE),
                Told.BEFORE,
                List.of(Told.BEFORE),
                item -> tell("worklist/reminder", item, holders(item)));
        // People reminded on the day are skipped; the others get a late reminder rather than none.
        each(
                oldest,
                today.minusDays(1),
                Told.LATE,
                List.of(Told.ON_THE_DAY, Told.LATE),
                item -> tell("worklist/overdue", item, holders(item)));
        each(
                oldest,
                days.plus(today, -ESCALATE_WORKING_DAYS_AFTER),
                Told.ESCALATED,
                List.of(Told.ESCALATED),
                this::escalate);
    }

    private void each(LocalDate from, LocalDate to, Told what, List<Told> unless, Consumer<WorkItem> tell) {
        for (int batch = 0; batch < MOST_BATCHES; batch++) {
            int told = Objects.requireNonNull(transactions.execute(status -> {
                List<UUID> items = due.lock(from, to, unless, BATCH);
                items.stream().flatMap(id -> known.find(id).stream()).forEach(item -> {
                    tell.accept(item);
                    due.told(item.id(), what, item.dueOn());
                });
                return items.size();
            }));
            if (told < BATCH) {
                return;
            }
        }
    }

    private void escalate(WorkItem item) {
        tell("worklist/escalation", item, everyone(Role.MANAGER));
        record.write(RecordedAct.on(item.reference(), "work-escalated")
                .fact(item.onRecord())
                .fact(item.dueOn()));
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
