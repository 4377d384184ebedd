package org.alongside.worklist.cover;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.identity.LeaverHandover;
import org.alongside.identity.Role;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkItems;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A leaver's open items, to be taken over by their group. Votes stay with the seat and its deputy. */
@Component
@Transactional
class LeaverWorkItems implements LeaverHandover {

    private static final String KEY = "work-";
    private static final int ORDER = 20;

    private final WorkItems known;
    private final Cover cover;
    private final CoverTransfer transfer;
    private final Absences absences;
    private final Deputies deputies;
    private final CaseRecord record;

    LeaverWorkItems(
            WorkItems known,
            Cover cover,
            CoverTransfer transfer,
            Absences absences,
            Deputies deputies,
            CaseRecord record) {
        this.known = known;
        this.cover = cover;
        this.transfer = transfer;
        this.absences = absences;
        this.deputies = deputies;
        this.record = record;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Holding> of(UUID account) {
        TreeMap<String, Integer> byGroup = new TreeMap<>();
        for (String group : known.groupsHeldBy(account)) {
            byGroup.merge(group.isEmpty() ? deputies.groupOf(account) : group, 1, Integer::sum);
        }
        List<Holding> holdings = new ArrayList<>();
        byGroup.forEach((group, many) -> holdings.add(new Holding(
                KEY + group,
                "worklist.held." + group,
                many,
                Role.ofGroup(group).map(Set::of).orElse(Set.of(Role.ADMINISTRATOR)))));
        return holdings;
    }

    /** Ends the leaver's own absences, to keep the handover in one place, and those with the leaver as deputy. */
    @Override
    public void leaving(UUID account) {
        for (Absence absence : absences.stoodInForBy(account)) {
            cover.withoutDeputy(absence.id());
        }
        for (Absence absence : absences.aheadOf(account)) {
            cover.cancel(absence.id(), null);
        }
    }

    @Override
    public void handOver(UUID from, String key, UUID to) {
        if (!key.startsWith(KEY)) {
            return;
        }
        String group = key.substring(KEY.length());
        for (UUID id : known.idsOf(from)) {
            WorkItem item = known.lock(id);
            String needs = item.group() == null ? deputies.groupOf(from) : item.group();
            if (item.isOpen() && from.equals(item.assignee()) && group.equals(needs)) {
                record.write(RecordedAct.on(item.reference(), "work-handed-over")
                        .fact(item.onRecord())
                        .fact(to)
                        .fact(from));
                transfer.give(item, to);
            }
        }
    }
}
