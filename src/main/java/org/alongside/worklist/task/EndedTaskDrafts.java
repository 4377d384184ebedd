package org.alongside.worklist.task;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.calendar.WorkingDays;
import org.alongside.form.draft.DraftRetention;
import org.alongside.form.draft.Drafts;
import org.alongside.worklist.DraftSubject;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkItems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Keeps drafts of ended work for reading and copying, for a period from the end of the work or the last save, whichever
 * is later. They are then deleted, since they may contain personal data.
 */
@Component
public class EndedTaskDrafts implements DraftRetention {

    private static final Logger LOG = LoggerFactory.getLogger(EndedTaskDrafts.class);
    private static final int BATCH = 200;

    private final Drafts drafts;
    private final WorkItems known;
    private final Clock clock;
    private final Duration kept;

    EndedTaskDrafts(
            Drafts drafts,
            WorkItems known,
            Clock clock,
            @Value("${alongside.worklist.drafts-of-ended-work-kept:90d}") Duration kept) {
        this.drafts = drafts;
        this.known = known;
        this.clock = clock;
        this.kept = kept;
    }

    @Override
    public Map<String, LocalDate> until(Collection<Drafts.Draft> some) {
        Map<UUID, Drafts.Draft> byItem = new HashMap<>();
        some.forEach(draft -> DraftSubject.item(draft.subject()).ifPresent(item -> byItem.put(item, draft)));
        Map<String, LocalDate> until = new HashMap<>();
        if (!byItem.isEmpty()) {
            known.findAll(byItem.keySet()).forEach(item -> {
                Drafts.Draft draft = Objects.requireNonNull(byItem.get(item.id()));
                until(item, draft.updated()).ifPresent(day -> until.put(draft.subject(), day));
            });
        }
        return until;
    }

    /** The last day on which an item's draft is available. */
    public Optional<LocalDate> until(WorkItem item, Instant saved) {
        Instant ended = item.endedAt();
        return ended == null || item.isOpen()
                ? Optional.empty()
                : Optional.of(LocalDate.ofInstant((saved.isAfter(ended) ? saved : ended).plus(kept), WorkingDays.ZONE));
    }

    @Scheduled(cron = "${alongside.worklist.drafts-of-ended-work:0 20 4 * * *}", zone = "Europe/London")
    void run() {
        try {
            int gone = sweep();
            if (gone > 0) {
                LOG.info("Drafts of {} pieces of work that ended long ago were removed", gone);
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Drafts of ended work cannot be removed at the moment; it is tried again tomorrow.");
        }
    }

    /** Deletes expired drafts in batches and returns how many items they belonged to. */
    public int sweep() {
        // Until the end of the day named on the page.
        Instant before = clock.instant()
                .atZone(WorkingDays.ZONE)
                .toLocalDate()
                .atStartOfDay(WorkingDays.ZONE)
                .toInstant()
                .minus(kept);
        int gone = 0;
        String last = "";
        List<String> batch = drafts.restingSince(DraftSubject.PREFIX, before, last, BATCH);
        while (!batch.isEmpty()) {
            List<UUID> items = new ArrayList<>();
            batch.forEach(subject -> DraftSubject.item(subject).ifPresent(items::add));
            for (WorkItem item : known.findAll(items)) {
                Instant ended = item.endedAt();
                if (!item.isOpen() && ended != null && ended.isBefore(before)) {
                    drafts.drop(DraftSubject.of(item.id()));
                    gone++;
                }
            }
            last = batch.get(batch.size() - 1);
            batch = drafts.restingSince(DraftSubject.PREFIX, before, last, BATCH);
        }
        return gone;
    }
}
