package org.alongside.worklist.assignment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.alongside.calendar.Dates;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.identity.Account;
import org.alongside.identity.Accounts;
import org.alongside.identity.Viewer;
import org.alongside.notification.Letter;
import org.alongside.notification.Outbox;
import org.alongside.worklist.AssigneePolicy;
import org.alongside.worklist.CoverRouting;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkItem.Kind;
import org.alongside.worklist.WorkItems;
import org.alongside.worklist.cover.CoverTransfer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves work within a team. Each item has its own transaction and its own outcome. */
@Component
public class TeamReassignment {

    /** The maximum number of items listed and moved at once. */
    public static final int MOST = 200;

    private final WorkItems known;
    private final ReassignmentPolicy mayMove;
    private final AssigneePolicy mayHold;
    private final CoverTransfer cover;
    private final Accounts accounts;
    private final CaseRecord record;
    private final Outbox outbox;
    private final Dates dates;
    private final TransactionTemplate transactions;

    TeamReassignment(
            WorkItems known,
            ReassignmentPolicy mayMove,
            AssigneePolicy mayHold,
            CoverTransfer cover,
            Accounts accounts,
            CaseRecord record,
            Outbox outbox,
            Dates dates,
            PlatformTransactionManager transactions) {
        this.known = known;
        this.mayMove = mayMove;
        this.mayHold = mayHold;
        this.cover = cover;
        this.accounts = accounts;
        this.record = record;
        this.outbox = outbox;
        this.dates = dates;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** The outcome for one item. */
    public enum Outcome {
        MOVED,
        /** The person is away: the item went to the deputy or the group. */
        COVERED,
        /** It was completed or reassigned in the meantime. */
        NOT_THERE,
        /** The person may not hold such work. */
        CANNOT_HOLD
    }

    /** One line of the result. */
    public record Moved(String title, String caseTitle, Outcome outcome) {}

    /** A person's items, except votes, by due date; the first {@link #MOST}. */
    @Transactional(readOnly = true)
    public List<WorkItem> movable(UUID account) {
        return known.of(account, MOST);
    }

    /**
     * Moves these items from one person to another. Items not assigned to the first person are ignored and left out of
     * the result.
     */
    public List<Moved> move(UUID from, Collection<UUID> items, UUID to, Viewer by) {
        Account taker = accounts.require(to);
        List<Moved> results = new ArrayList<>();
        for (UUID id : new LinkedHashSet<>(items).stream().limit(MOST).toList()) {
            known.find(id)
                    .ifPresent(item -> results.add(Objects.requireNonNull(
                            transactions.execute(status -> moveOne(known.lock(item.id()), from, taker, by)))));
        }
        return results;
    }

    private Moved moveOne(WorkItem item, UUID from, Account to, Viewer by) {
        Outcome outcome = outcome(item, from, to, by);
        return new Moved(item.title(), item.caseTitle(), outcome);
    }

    private Outcome outcome(WorkItem item, UUID from, Account to, Viewer by) {
        if (!item.isOpen() || !from.equals(item.assignee()) || !mayMove.may(item, by)) {
            return Outcome.NOT_THERE;
        }
        boolean among =
                mayMove.among(item, by).filter(team -> !team.contains(to.id())).isEmpty();
        if (item.kind() == Kind.BALLOT || !among || !mayHold.may(item, to.id())) {
            return Outcome.CANNOT_HOLD;
        }
        record.write(RecordedAct.on(item.reference(), "work-moved")
                .fact(item.onRecord())
                .fact(from)
                .fact(to.id()));
        CoverRouting.Place place = cover.give(item, to.id());
        UUID person = place.holder().person();
        tell("worklist/team-moved-to", person == null ? to.id() : person, item, by);
        tell("worklist/team-moved-from", from, item, by);
        return place.away() == null ? Outcome.MOVED : Outcome.COVERED;
    }

    private void tell(String template, UUID person, WorkItem item, Viewer by) {
        if (!person.equals(by.id())) {
            outbox.send(new Letter(
                    template,
                    accounts.recipient(person),
                    item.reference(),
                    Map.of(
                            "title", item.title(),
                            "caseTitle", item.caseTitle(),
                            "due", item.hasDay() ? dates.day(item.dueOn()) : "",
                            "path", item.address(),
                            "by", by.name())));
        }
    }
}
