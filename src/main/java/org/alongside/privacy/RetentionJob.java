package org.alongside.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.identity.Account;
import org.alongside.identity.Accounts;
import org.alongside.identity.Role;
import org.alongside.notification.Letter;
import org.alongside.notification.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Each night, removes what was announced {@code alongside.privacy.announce-days} ago, and announces what will be due
 * then. One node does it; one that stops in the middle leaves the rest to the next night.
 */
@Component
public class RetentionJob {

    private static final Logger log = LoggerFactory.getLogger(RetentionJob.class);
    static final ZoneId ZONE = ZoneId.of("Europe/London");

    /** Administrators get one notice a week at most. */
    private static final int DAYS_BETWEEN_NOTICES = 7;

    private final TableDeclarations declarations;
    private final PersonalRows rows;
    private final RetentionRuns runs;
    private final PrivacySettings settings;
    private final Accounts accounts;
    private final Outbox outbox;
    private final CaseRecord record;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RetentionJob(
            TableDeclarations declarations,
            PersonalRows rows,
            RetentionRuns runs,
            PrivacySettings settings,
            Accounts accounts,
            Outbox outbox,
            CaseRecord record,
            TransactionTemplate transaction,
            Clock clock) {
        this.declarations = declarations;
        this.rows = rows;
        this.runs = runs;
        this.settings = settings;
        this.accounts = accounts;
        this.outbox = outbox;
        this.record = record;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Runs unless a node has begun today's run. */
    @Scheduled(cron = "${alongside.privacy.retention-cron:0 30 2 * * *}", zone = "Europe/London")
    public void run() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        if (!runs.begin(today, clock.instant())) {
            return;
        }
        List<TableDeclaration> tables = declarations
                .all()
                .filter(TableDeclaration::isRemovedAfterPeriod)
                .toList();
        long removed = 0;
        boolean announced = false;
        for (TableDeclaration table : tables) {
            removed += remove(table, today);
            announced |= announce(table, today);
        }
        end(today, removed, announced);
        log.info("Retention: {} rows removed", removed);
    }

    private long remove(TableDeclaration table, LocalDate today) {
        Instant announced = runs.announcedFor(table.table(), today).orElse(null);
        if (announced == null) {
            return 0;
        }
        // A period that was made longer since then counts.
        Instant over = olderThan(table, today);
        Instant olderThan = announced.isBefore(over) ? announced : over;
        long removed = 0;
        int batch;
        do {
            Integer rowsOfBatch =
                    transaction.execute(status -> rows.removeDue(table, olderThan, settings.batch(), clock.instant()));
            batch = rowsOfBatch == null ? 0 : rowsOfBatch;
            removed += batch;
        } while (batch == settings.batch());
        if (removed > 0) {
            runs.figure(today, table.table(), removed);
        }
        return removed;
    }

    /** Announces when there is more to remove than what is announced already. */
    private boolean announce(TableDeclaration table, LocalDate today) {
        LocalDate removedOn = today.plusDays(settings.announceDays());
        Instant olderThan = olderThan(table, removedOn);
        long due = rows.due(table, olderThan);
        long known = runs.newest(table.table())
                .map(before -> rows.due(table, before))
                .orElse(0L);
        if (due <= known) {
            return false;
        }
        runs.announce(table.table(), removedOn, olderThan, due - known, today);
        return true;
    }

    private Instant olderThan(TableDeclaration table, LocalDate on) {
        return on.minus(settings.period(Objects.requireNonNull(table.period())))
                .atStartOfDay(ZONE)
                .toInstant();
    }

    private void end(LocalDate today, long removed, boolean announced) {
        boolean tell = announced && !runs.toldSince(today.minusDays(DAYS_BETWEEN_NOTICES));
        transaction.executeWithoutResult(status -> {
            runs.end(today, clock.instant(), tell);
            record.write(RecordedAct.apart("retention-run").fact(removed));
            if (tell) {
                LocalDate from = today.plusDays(settings.announceDays());
                for (Account administrator : accounts.withRole(Role.ADMINISTRATOR)) {
                    outbox.send(new Letter("privacy/retention", administrator.recipient(), null, Map.of("by", from)));
                }
            }
        });
    }
}
