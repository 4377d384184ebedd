package org.alongside.note;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.identity.Accounts;
import org.alongside.identity.Role;
import org.alongside.identity.Viewer;
import org.alongside.notification.Letter;
import org.alongside.notification.Outbox;
import org.alongside.project.Projects;
import org.alongside.text.PlainWords;
import org.alongside.worklist.WorkList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes on cases and work items. The history records that a note was added or removed, never its text. */
@Component
public class Notes {

    static final String SECTION = "notes";

    private final Mentions mentions;
    private final NoteRows rows;
    private final CaseRecord record;
    private final Projects projects;
    private final WorkList workList;
    private final Accounts accounts;
    private final Outbox outbox;
    private final Clock clock;
    private final NoteSettings settings;

    Notes(
            Mentions mentions,
            NoteRows rows,
            CaseRecord record,
            Projects projects,
            WorkList workList,
            Accounts accounts,
            Outbox outbox,
            Clock clock,
            NoteSettings settings) {
        this.mentions = mentions;
        this.rows = rows;
        this.record = record;
        this.projects = projects;
        this.workList = workList;
        this.accounts = accounts;
        this.outbox = outbox;
        this.clock = clock;
        this.settings = settings;
    }

    /** Other staff involved in the case, with names, to select for mentioning. */
    @Transactional(readOnly = true)
    public Map<UUID, String> near(String reference, Viewer viewer) {
        Map<UUID, String> near = mentions.near(reference);
        near.remove(viewer.id());
        return near;
    }

    /**
     * Adds a note and notifies the people mentioned.
     *
     * @param told the people selected in the list
     * @throws ValidationRejected when the text is invalid, or a person mentioned cannot see the case
     */
    @Transactional
    public UUID write(String reference, @Nullable UUID item, Viewer author, String words, List<UUID> told) {
        check(words);
        Set<UUID> named = mentions.of(words, told);
        UUID id = UUID.randomUUID();
        rows.add(id, reference, item, author.id(), words.strip());
        if (item != null) {
            workList.fill(item, SECTION);
        }
        record.write(RecordedAct.on(reference, item == null ? "note-written" : "note-written-on-work"));
        named.forEach(person -> tell(require(id), person, author));
        return id;
    }

    /** Whether the viewer can still edit a note. */
    public boolean mayCorrect(Note note, Viewer viewer) {
        return !note.isRemoved()
                && note.author().equals(viewer.id())
                && clock.instant().isBefore(note.writtenAt().plus(settings.correctionPeriod()));
    }

    /** Whether the viewer can remove a note: its author, and managers. */
    public boolean mayRemove(Note note, Viewer viewer) {
        return !note.isRemoved()
                && (note.author().equals(viewer.id()) || viewer.hasAny(Role.MANAGER, Role.ADMINISTRATOR));
    }

    /**
     * Edits a note and notifies people mentioned for the first time.
     *
     * @throws ValidationRejected when the text is invalid, or the period for editing has passed
     */
    @Transactional
    public void correct(UUID id, Viewer author, String words, List<UUID> told) {
        Note note = require(id);
        if (!mayCorrect(note, author)) {
            throw ValidationRejected.at(
                    "words", "note.refused.late", settings.correctionPeriod().toMinutes());
        }
        check(words);
        Set<UUID> named = mentions.of(words, told);
        if (rows.correct(id, words.strip())) {
            record.write(RecordedAct.on(note.reference(), "note-corrected"));
            named.forEach(person -> tell(note, person, author));
        }
    }

    /** Removes the text but keeps the entry. */
    @Transactional
    public void remove(UUID id, Viewer by) {
        Note note = require(id);
        if (!mayRemove(note, by)) {
            return;
        }
        rows.remove(id, by.id());
        record.write(RecordedAct.on(note.reference(), "note-removed"));
    }

    @Transactional(readOnly = true)
    public Optional<Note> find(UUID id) {
        return rows.find(id);
    }

    /** The notes on a case itself, newest first. */
    @Transactional(readOnly = true)
    public List<Note> ofCase(String reference, int atMost) {
        return rows.ofCase(reference, atMost);
    }

    /** The notes on a work item, newest first. */
    @Transactional(readOnly = true)
    public List<Note> ofItem(UUID item, int atMost) {
        return rows.ofItem(item, atMost);
    }

    private static void check(String words) {
        String wrong = PlainWords.problem(words, PlainWords.LONGEST, "note.refused.empty");
        if (wrong != null) {
            throw ValidationRejected.at("words", wrong, PlainWords.LONGEST);
        }
    }

    /** Notifies a person once per note, regardless of later edits. */
    private void tell(Note note, UUID person, Viewer author) {
        if (!rows.mention(note.id(), person) || person.equals(author.id())) {
            return;
        }
        outbox.send(new Letter(
                "note/mentioned",
                accounts.recipient(person),
                note.reference(),
                Map.of(
                        "by", author.name(),
                        "caseTitle", projects.require(note.reference()).title(),
                        "path", note.address())));
    }

    private Note require(UUID id) {
        return find(id).orElseThrow();
    }
}
