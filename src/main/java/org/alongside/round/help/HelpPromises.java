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

/** What members of rounds of every kind ask for. Each is an officer's work with a promise of when they hear. */
@Component
@Transactional
public class HelpPromises {

    /** How many working days the council has to answer a member's question or request. */
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
     * A member asks for something.
     *
     * @return the day by which they hear
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
        // Who needs what is for those who arrange it, on the page of the round.
        record.write(RecordedAct.on(at.reference(), "panel-help-asked")
                .fact(kind)
                .fact(promised)
                .withoutName());
        return promised;
    }

    /**
     * Somebody has done what was asked for. Saying it twice changes nothing.
     *
     * @throws NoSuchRound when nobody asked this in this round
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

    /** What was asked for in a round, in the order in which it was. */
    @Transactional(readOnly = true)
    public List<Asked> of(UUID round) {
        return helpRequests.findAllByRoundOrderByAskedAt(round).stream()
                .map(help -> new Asked(
                        help.id(), help.roundSeat(), help.kind(), help.words(), help.promisedBy(), help.answeredAt()))
                .toList();
    }

    /**
     * Where somebody asks.
     *
     * @param seat as it takes part in the round
     * @param reference of the case
     * @param desk the page of the round for those who run it, with a place {@code asked}
     * @param words the beginning of the keys of what the officers' work is called, by {@link HelpKind}
     */
    public record At(UUID round, UUID seat, String reference, String desk, String words) {}

    /**
     * What a member asked for.
     *
     * @param answeredAt nothing while the promise is open
     */
    public record Asked(
            UUID id,
            UUID seat,
            HelpKind kind,
            @Nullable String words,
            LocalDate promisedBy,
            @Nullable Instant answeredAt) {}
}
