package org.alongside.history;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The append-only case history: who did what, when, on which case and why. Entries are written in the transaction of
 * the action: both are saved, or neither.
 */
@Service
public class CaseRecord {

    private final RecordEntries entries;
    private final RecordEntryFormatter texts;
    private final CurrentActor whoActs;

    CaseRecord(RecordEntries entries, RecordEntryFormatter texts, CurrentActor whoActs) {
        this.entries = entries;
        this.texts = texts;
        this.whoActs = whoActs;
    }

    /**
     * Adds an entry in the caller's transaction.
     *
     * @return the entry's id, for a receipt
     * @throws org.springframework.transaction.IllegalTransactionStateException without a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long write(RecordedAct act) {
        return entries.add(act, actor(act));
    }

    /** Adds an entry that is kept even if the request fails, such as a denial. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void writeOnItsOwn(RecordedAct act) {
        entries.add(act, actor(act));
    }

    private CurrentActor.Actor actor(RecordedAct act) {
        return act.isWithoutName() ? CurrentActor.Actor.UNNAMED : whoActs.now();
    }

    /** The entries of a case, newest first. */
    @Transactional(readOnly = true)
    public List<RecordEntry> entries(String reference) {
        return texts.read(entries.of(reference, true, Integer.MAX_VALUE));
    }

    /** The newest entries of a case, newest first. */
    @Transactional(readOnly = true)
    public List<RecordEntry> newest(String reference, int atMost) {
        return texts.read(entries.of(reference, true, atMost));
    }

    /** The entries of a case, oldest first. */
    @Transactional(readOnly = true)
    public List<RecordEntry> oldestFirst(String reference) {
        return texts.read(entries.of(reference, false, Integer.MAX_VALUE));
    }

    /** The newest entries with this code, on any case or none, newest first; for administrators. */
    @Transactional(readOnly = true)
    public List<RecordEntry> newestOf(String code, int atMost) {
        return texts.read(entries.withCode(code, atMost));
    }

    /**
     * Erases the reasons given on a case, at a person's request. The entries stay and show that a reason was erased.
     *
     * @return how many reasons were erased
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int eraseWords(String reference) {
        return entries.eraseWords(reference);
    }
}
