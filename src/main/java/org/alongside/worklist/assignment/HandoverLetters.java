package org.alongside.worklist.assignment;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.alongside.calendar.Dates;
import org.alongside.identity.Accounts;
import org.alongside.identity.Viewer;
import org.alongside.notification.Letter;
import org.alongside.notification.Outbox;
import org.alongside.worklist.WorkItem;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Letters about reassigned work; people are not notified of their own actions. */
@Component
class HandoverLetters {

    private final Accounts accounts;
    private final Outbox outbox;
    private final Dates dates;

    HandoverLetters(Accounts accounts, Outbox outbox, Dates dates) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.dates = dates;
    }

    /** Notifies the new assignee. */
    void given(WorkItem item, UUID to, Viewer by, @Nullable String words) {
        send("worklist/given", item, to, by, words);
    }

    /** Notifies the previous assignee, if any. */
    void moved(WorkItem item, @Nullable UUID from, Viewer by, @Nullable String words) {
        send("worklist/moved", item, from, by, words);
    }

    /** Notifies the assignee of a new due date. */
    void dueMoved(WorkItem item, Viewer by, @Nullable String reason) {
        send("worklist/due-moved", item, item.assignee(), by, reason);
    }

    private void send(String template, WorkItem item, @Nullable UUID person, Viewer by, @Nullable String words) {
        if (person == null || person.equals(by.id())) {
            return;
        }
        Map<String, Object> values = new HashMap<>();
        values.put("title", item.title());
        values.put("caseTitle", item.caseTitle());
        values.put("due", dates.day(item.dueOn()));
        values.put("path", item.address());
        values.put("by", by.name());
        values.put("words", StringUtils.defaultString(words).lines().toList());
        outbox.send(new Letter(template, accounts.recipient(person), item.reference(), values));
    }
}
