package org.alongside.form.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.form.answer.RawInput;
import org.alongside.form.definition.Form;
import org.alongside.form.view.FormView;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forms saved before submission: one per person and subject, visible to that person only. */
@Component
@Transactional
public class Drafts {

    /**
     * Columns for {@link #read}, with {@code d} as the draft, under aliases: for queries that join a draft with its
     * subject, from the view {@code reporting.form_draft}.
     */
    public static final String COLUMNS =
            "d.owner as draft_owner, d.subject as draft_subject, d.form_id as draft_form, d.fingerprint as draft_fingerprint,"
                    + " d.typed as draft_typed, d.page as draft_page, d.updated_at as draft_updated_at,"
                    + " d.about_title as draft_title, d.about_project as draft_project,"
                    + " d.about_reference as draft_reference, d.about_address as draft_address,"
                    + " d.revision as draft_revision, d.line as draft_line";

    /** Saves of a draft that are kept, the last one included. */
    static final int REVISIONS = 20;

    private static final String DRAFTS = "select " + COLUMNS + " from form_draft d";

    private static final String FIRST = """
            insert into form_draft (owner, subject, form_id, fingerprint, typed, page, updated_at,
                                    about_title, about_project, about_reference, about_address, revision, line)
            values (:owner, :subject, :form, :fingerprint, cast(:typed as jsonb), :page, :now,
                    :title, :project, :reference, :address, nextval('form_draft_revision_number'), :line)
            on conflict (owner, subject) do nothing
            """;

    /** Saving unchanged answers is no new save, so pages that show them stay current. */
    private static final String FOLLOWING = """
            update form_draft
               set form_id = :form, fingerprint = :fingerprint, typed = cast(:typed as jsonb), page = :page,
                   updated_at = :now, about_title = :title, about_project = :project,
                   about_reference = :reference, about_address = :address,
                   revision = case when typed = cast(:typed as jsonb) then revision
                              else nextval('form_draft_revision_number') end,
                   line = case when typed = cast(:typed as jsonb) then line else :line end
             where owner = :owner and subject = :subject and revision = :newest
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The subject of a draft in words.
     *
     * @param title the task, for example "Plan the engagement"
     * @param project the project it belongs to, or empty
     * @param reference of that project, or empty
     * @param address of the page where the form continues
     */
    public record About(String title, String project, String reference, String address) {}

    /**
     * A saved form.
     *
     * @param subject for example {@code work:} and an item's id
     * @param fingerprint of the form version when saved
     * @param page where the person was
     * @param revision the number of this save
     * @param line of the pages that saved it, see {@link DraftMark}
     */
    public record Draft(
            UUID owner,
            String subject,
            String formId,
            String fingerprint,
            RawInput typed,
            String page,
            Instant updated,
            @Nullable About about,
            long revision,
            String line) {

        /**
         * Whether the form has changed since. Answers that no longer fit are then shown, see {@link
         * FormView#unfitting}.
         */
        public boolean isOlderThan(Form form) {
            return !fingerprint.equals(form.fingerprint());
        }
    }

    /** Saves or replaces a draft. Without an {@link About} it is not in the person's list of drafts. */
    public void keep(UUID owner, String subject, Form form, RawInput typed, String page) {
        keep(owner, subject, null, form, typed, page);
    }

    /** Saves or replaces a draft; the person's list of drafts shows its subject. */
    public void keep(UUID owner, String subject, @Nullable About about, Form form, RawInput typed, String page) {
        Optional<DraftMark> kept;
        do {
            long newest = jdbc.sql("select revision from form_draft where owner = :owner and subject = :subject")
                    .param("owner", owner)
                    .param("subject", subject)
                    .query(Long.class)
                    .optional()
                    .orElse(0L);
            kept = keep(owner, subject, about, form, typed, page, DraftMark.opened(newest), newest);
        } while (kept.isEmpty());
    }

    /**
     * Saves what a page of the form was posted with, unless another save came first.
     *
     * @param mark of the page
     * @param newest the save that this one follows, 0 for the first
     * @return the page's mark with the new save; nothing when the newest save is another one or the draft is gone
     */
    public Optional<DraftMark> keep(
            UUID owner,
            String subject,
            @Nullable About about,
            Form form,
            RawInput typed,
            String page,
            DraftMark mark,
            long newest) {
        Optional<DraftMark> kept = jdbc.sql("with kept as (" + (newest == 0 ? FIRST : FOLLOWING) + """
                         returning owner, subject, revision, typed),
                        added as (
                        insert into form_draft_revision (owner, subject, revision, line, drawing, typed)
                        select owner, subject, revision, :line, :drawing, typed from kept
                        on conflict (owner, subject, revision) do nothing)
                        select revision from kept
                        """)
                .param("title", about == null ? null : about.title())
                .param("project", about == null ? null : about.project())
                .param("reference", about == null ? null : about.reference())
                .param("address", about == null ? null : about.address())
                .param("owner", owner)
                .param("subject", subject)
                .param("form", form.id())
                .param("fingerprint", form.fingerprint())
                // jsonb does not accept NUL; pages remove it, other callers may not.
                .param("typed", typed.json().replace("\\u0000", ""))
                .param("page", page)
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .param("line", mark.line())
                .param("drawing", mark.drawing())
                .param("newest", newest)
                .query(Long.class)
                .optional()
                .map(mark::at);
        kept.ifPresent(any -> forgetOldest(owner, subject));
        return kept;
    }

    private void forgetOldest(UUID owner, String subject) {
        jdbc.sql("""
                        delete from form_draft_revision
                         where owner = :owner and subject = :subject
                           and revision <= (select revision from form_draft_revision
                                             where owner = :owner and subject = :subject
                                             order by revision desc offset :kept limit 1)
                        """)
                .param("owner", owner)
                .param("subject", subject)
                .param("kept", REVISIONS)
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<Draft> find(UUID owner, String subject) {
        return jdbc.sql(DRAFTS + " where d.owner = :owner and d.subject = :subject")
                .param("owner", owner)
                .param("subject", subject)
                .query(Drafts::draft)
                .optional();
    }

    /** Whether a draft of this person has this file, or had it in a save that a page may still show. */
    @Transactional(readOnly = true)
    public boolean have(UUID owner, UUID file) {
        return jdbc.sql(
                        "select exists (select 1 from form_draft_revision where owner = :owner and typed::text like :file)")
                .param("owner", owner)
                .param("file", "%\"" + file + "\"%")
                .query(Boolean.class)
                .single();
    }

    /** A page of subjects with this prefix without a draft saved since, sorted, after the given one. */
    @Transactional(readOnly = true)
    public List<String> restingSince(String beginning, Instant since, String last, int atMost) {
        return jdbc.sql("""
                        select subject from form_draft
                         where subject > :last and subject >= :beginning and subject < :end
                         group by subject having max(updated_at) < :since
                         order by subject limit :atMost
                        """)
                .param("last", last)
                .param("beginning", beginning)
                .param("end", beginning + '\uffff')
                .param("since", OffsetDateTime.ofInstant(since, ZoneOffset.UTC))
                .param("atMost", atMost)
                .query(String.class)
                .list();
    }

    /** Deletes all drafts on a subject once it is completed. */
    public void drop(String subject) {
        jdbc.sql("delete from form_draft where subject = :subject")
                .param("subject", subject)
                .update();
    }

    public void drop(UUID owner, String subject) {
        jdbc.sql("delete from form_draft where owner = :owner and subject = :subject")
                .param("owner", owner)
                .param("subject", subject)
                .update();
    }

    /** A person's drafts, latest first, at most a hundred. */
    @Transactional(readOnly = true)
    public List<Draft> of(UUID owner) {
        return jdbc.sql(DRAFTS + " where d.owner = :owner order by d.updated_at desc limit 100")
                .param("owner", owner)
                .query(Drafts::draft)
                .list();
    }

    /** The draft in a row with {@link #COLUMNS}, if any. */
    public static Optional<Draft> read(ResultSet row) throws SQLException {
        return row.getObject("draft_owner") == null ? Optional.empty() : Optional.of(draft(row, 0));
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                row.getObject("draft_owner", UUID.class),
                row.getString("draft_subject"),
                row.getString("draft_form"),
                row.getString("draft_fingerprint"),
                RawInput.fromJson(row.getString("draft_typed")),
                row.getString("draft_page"),
                row.getObject("draft_updated_at", OffsetDateTime.class).toInstant(),
                about(row),
                row.getLong("draft_revision"),
                row.getString("draft_line"));
    }

    private static @Nullable About about(ResultSet row) throws SQLException {
        String title = row.getString("draft_title");
        return title == null
                ? null
                : new About(
                        title,
                        row.getString("draft_project"),
                        row.getString("draft_reference"),
                        row.getString("draft_address"));
    }
}
