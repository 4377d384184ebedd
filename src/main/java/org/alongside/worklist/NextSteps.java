package org.alongside.worklist;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.calendar.Dates;
import org.alongside.engine.CaseTimers;
import org.alongside.identity.Viewer;
import org.alongside.text.Messages;
import org.alongside.worklist.WorkItem.Kind;
import org.springframework.stereotype.Component;

/**
 * What comes next on a case, in words for a banner: the work that is open, with who has it and when it is due, and the dates
 * that the case waits for. Read after the transaction that changed the case. The text of a date is the message
 * {@code waits.<id of the timer event>} of the module whose model has the event.
 */
@Component
public class NextSteps {

    private static final int MOST = 3;

    private final WorkItems items;
    private final CaseTimers timers;
    private final CaseFacts cases;
    private final Messages messages;
    private final Dates dates;
    private final Clock clock;

    NextSteps(WorkItems items, CaseTimers timers, CaseFacts cases, Messages messages, Dates dates, Clock clock) {
        this.items = items;
        this.timers = timers;
        this.cases = cases;
        this.messages = messages;
        this.dates = dates;
        this.clock = clock;
    }

    /**
     * Does something on a case and says what it led to. What is done has its own transaction, so that all it changed is seen.
     *
     * @param act does it, and returns the words that say what was done, with their full stop
     */
    public String after(String reference, Viewer viewer, Supplier<String> act) {
        Instant began = clock.instant();
        return said(act.get(), reference, began, viewer);
    }

    /** What comes first on a case that has just been opened, after the words that say so. */
    public String now(String reference, Viewer viewer, String done) {
        return said(done, reference, Instant.EPOCH, viewer);
    }

    /** What is said of work that was just added to a case: who has it and when it is due. */
    public String added(WorkItem item, Viewer viewer) {
        boolean told = item.assignee() != null && !viewer.id().equals(item.assignee());
        return messages.text(
                told ? "worklist.new.done.told" : "worklist.new.done", item.title(), who(item, viewer), due(item));
    }

    /** @param began a moment before it was done: work that was opened since is what comes next */
    String said(String done, String reference, Instant began, Viewer viewer) {
        return viewer.isStaff() ? done + " " + next(reference, began, viewer) : done;
    }

    private String next(String reference, Instant began, Viewer viewer) {
        // Votes and scores are the members': the date says until when.
        List<WorkItem> open = items.openOf(reference).stream()
                .filter(item -> item.kind() != Kind.BALLOT)
                .toList();
        // Stored times are less exact than the clock's.
        Instant since = began.truncatedTo(ChronoUnit.MILLIS);
        List<WorkItem> opened =
                open.stream().filter(item -> !item.openedAt().isBefore(since)).toList();
        if (!opened.isEmpty()) {
            return messages.text("worklist.next", listed(opened, viewer));
        }
        CaseTimers.Waiting waiting = timers.of(reference);
        Stream<String> dated = waiting.timers().stream()
                .flatMap(timer -> date(timer).stream())
                .distinct()
                .limit(MOST);
        if (!open.isEmpty()) {
            return Stream.concat(Stream.of(messages.text("worklist.next.open", listed(open, viewer))), dated)
                    .collect(Collectors.joining(" "));
        }
        return Stream.concat(Stream.of(nothing(reference, waiting)), dated).collect(Collectors.joining(" "));
    }

    private String nothing(String reference, CaseTimers.Waiting waiting) {
        if (!waiting.running()) {
            return messages.text("worklist.next.ended");
        }
        return messages.text(
                cases.of(List.of(reference)).isEmpty() ? "worklist.next.nothing" : "worklist.next.nothing.project");
    }

    private Optional<String> date(CaseTimers.Timer timer) {
        return messages.find("waits." + timer.event(), dates.day(timer.due()));
    }

    private String listed(List<WorkItem> open, Viewer viewer) {
        String first = open.stream()
                .limit(MOST)
                .map(item -> messages.text("worklist.next.item", item.title(), who(item, viewer), due(item)))
                .collect(Collectors.joining("; "));
        int more = open.size() - MOST;
        return more > 0 ? messages.text("worklist.next.more", first, more) : first;
    }

    private String who(WorkItem item, Viewer viewer) {
        if (viewer.id().equals(item.assignee())) {
            return messages.text("worklist.next.you");
        }
        if (item.assigneeName() != null) {
            return messages.text("worklist.next.person", item.assigneeName());
        }
        return messages.text("worklist.next.group." + item.group());
    }

    private String due(WorkItem item) {
        return item.hasDay() ? messages.text("worklist.next.due", dates.day(item.dueOn())) : "";
    }
}
