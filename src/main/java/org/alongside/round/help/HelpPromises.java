package org.alongside.round.help;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.calendar.WorkingDays;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.identity.Role;
import org.alongside.round.NoSuchRound;
import org.alongside.text.Messages;
import org.alongside.worklist.Holder;
import org.alongside.worklist.WorkItem.Kind;
import org.alongside.worklist.WorkList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Requests for help from members of rounds of every kind. Each opens a work item for officers with a promised date. */
@Component
@Transactional
public class HelpPromises {

    /** The working days within which the council answers a member's question or request. */
    public static final int ANSWER_WORKING_DAYS = 2;

    private final HelpRequests helpRequests;
    private final WorkList workList;
    private final CaseRecord record;
    private final WorkingDays days;
    private final Clock clock;
    private final Messages messages;

    HelpPromises(
            HelpRequests helpRequests,
            WorkList workList,
            CaseRecord record,
            WorkingDays days,
            Clock clock,
            Messages messages) {
        this.helpRequests = helpRequests;
        this.workList = workList;
        this.record = record;
        this.days = days;
        this.clock = clock;
        this.messages = messages;
    }

    /**
     * Asks for help.
     *
     * @return the date by which the member gets an answer
     */
    public LocalDate ask(At at, HelpKind kind, @Nullable String words) {
        LocalDate promised = days.plus(days.today(), ANSWER_WORKING_DAYS);
        HelpRequest help =
                helpRequests.save(new HelpRequest(at.round(), at.seat(), kind, words, clock.instant(), promised));
        workList.open(
                Kind.PROMISE,
                help.id().toString(),
                at.reference(),
                messages.text(at.words() + kind),
                Holder.group(Role.OFFICER.group()),
                promised,
                at.desk() + "#asked");
        // Without the member's name: individual needs appear only on the round's page.
        record.write(RecordedAct.on(at.reference(), "panel-help-asked")
                .fact(kind)
                .fact(promised)
                .withoutName());
        return promised;
    }

    /**
     * Marks a request as answered. Idempotent.
     *
     * @throws NoSuchRound when this round has no such request
     */
    public void answer(UUID round, String reference, UUID id, UUID by) {
        HelpRequest help = helpRequests
                .findById(id)
                .filter(asked -> asked.round().equals(round))
                .orElseThrow(() -> new NoSuchRound(id));
        if (help.answer(by, clock.instant())) {
            workList.finish(Kind.PROMISE, id.toString());
            record.write(RecordedAct.on(reference, "panel-help-answered").fact(help.kind()));
        }
    }

    /** Requests in a round, oldest first. */
    @Transactional(readOnly = true)
    public List<Asked> of(UUID round) {
        return helpRequests.findAllByRoundOrderByAskedAt(round).stream()
                .map(help -> new Asked(
                        help.id(), help.roundSeat(), help.kind(), help.words(), help.promisedBy(), help.answeredAt()))
                .toList();
    }

    /**
     * The origin of a request.
     *
     * @param seat the seat in the round
     * @param reference the case's reference
     * @param desk path of the round's officers' page, which has an anchor {@code asked}
     * @param words the message-key prefix of the work item's title, by {@link HelpKind}
     */
    public record At(UUID round, UUID seat, String reference, String desk, String words) {}

    /**
     * A member's request.
     *
     * @param answeredAt null while the promise is open
     */
    public record Asked(
            UUID id,
            UUID seat,
            HelpKind kind,
            @Nullable String words,
            LocalDate promisedBy,
            @Nullable Instant answeredAt) {}
}
