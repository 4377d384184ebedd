package org.alongside.form.draft;

import java.util.Optional;
import java.util.UUID;
import org.alongside.form.answer.RawInput;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The latest saves of each draft, for pages that were drawn from one of them. They go with the draft. */
@Component
@Transactional(readOnly = true)
public class DraftRevisions {

    private final JdbcClient jdbc;

    DraftRevisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One save of a draft. */
    public record Revision(long revision, RawInput typed) {}

    /** The save that a page was drawn from; nothing when it is no longer kept. */
    public Optional<Revision> drawnFrom(UUID owner, String subject, DraftMark mark) {
        return find(owner, subject, mark, "revision = :revision");
    }

    /** The last save that the pages of one tab made. */
    public Optional<Revision> lastOfLine(UUID owner, String subject, DraftMark mark) {
        return find(owner, subject, mark, "line = :line");
    }

    /** The last save that this very page made since; its tab continued from there. */
    public Optional<Revision> savedSince(UUID owner, String subject, DraftMark mark) {
        return find(owner, subject, mark, "revision > :revision and line = :line and drawing = :drawing");
    }

    private Optional<Revision> find(UUID owner, String subject, DraftMark mark, String which) {
        return jdbc.sql(
                        "select revision, typed from form_draft_revision where owner = :owner and subject = :subject and "
                                + which + " order by revision desc limit 1")
                .param("owner", owner)
                .param("subject", subject)
                .param("revision", mark.revision())
                .param("line", mark.line())
                .param("drawing", mark.drawing())
                .query((row, number) ->
                        new Revision(row.getLong("revision"), RawInput.fromJson(row.getString("typed"))))
                .optional();
    }
}
