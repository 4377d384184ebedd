package org.alongside.body;

import java.time.LocalDate;
import java.util.Objects;
import org.alongside.calendar.WorkingDays;
import org.alongside.identity.Accounts;
import org.alongside.identity.Role;
import org.alongside.text.Messages;
import org.alongside.worklist.Holder;
import org.alongside.worklist.WorkItem.Kind;
import org.alongside.worklist.WorkList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Work items for seats that end soon: ask the member to stay, or find a successor. */
@Component
public class SeatExpiry {

    /** Working days before its last day on which a seat becomes work. */
    public static final int WORKING_DAYS_BEFORE = 20;

    private static final Logger LOG = LoggerFactory.getLogger(SeatExpiry.class);

    private final Seats seats;
    private final Bodies bodies;
    private final Accounts accounts;
    private final WorkList workList;
    private final WorkingDays days;
    private final Messages messages;
    private final TransactionTemplate transactions;

    SeatExpiry(
            Seats seats,
            Bodies bodies,
            Accounts accounts,
            WorkList workList,
            WorkingDays days,
            Messages messages,
            PlatformTransactionManager transactions) {
        this.seats = seats;
        this.bodies = bodies;
        this.accounts = accounts;
        this.workList = workList;
        this.days = days;
        this.messages = messages;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Scheduled(cron = "${alongside.body.seats-ending-cron:0 10 6 * * *}", zone = "Europe/London")
    void run() {
        try {
            look();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Seats that end soon cannot be looked for at the moment; it is tried again tomorrow.");
        }
    }

    /** Opens a work item for each seat that ends soon and has none. */
    public void look() {
        transactions.executeWithoutResult(status -> {
            LocalDate today = days.today();
            seats.findAllToTellOf(today, days.plus(today, WORKING_DAYS_BEFORE)).forEach(this::open);
        });
    }

    private void open(Seat seat) {
        Body body = bodies.findById(seat.body()).orElseThrow();
        seat.tellOfEnd();
        workList.open(
                Kind.REVIEW,
                seat.id().toString(),
                body.name(),
                messages.text("body.work.seat-ends", accounts.name(seat.account())),
                Holder.group(Role.OFFICER.group()),
                Objects.requireNonNull(seat.to()),
                "/bodies/" + body.id() + "/seats/" + seat.id());
    }
}
