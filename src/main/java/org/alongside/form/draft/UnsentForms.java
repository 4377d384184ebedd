package org.alongside.form.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.alongside.form.answer.RawInput;
import org.alongside.identity.LinkKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Public forms that have been started and not sent. A form is opened by the secret key on its pages, or by a link that the
 * person had sent to them; the database has the hashes only. Sizes, numbers and times are bounded, because anyone may start one.
 */
@Component
@Transactional
public class UnsentForms {

    /** The hidden input of a page with the key of its form. */
    public static final String KEY = "_key";

    /** Where a link is asked for. */
    public static final String LINK_ADDRESS = "/come-back/send";

    private static final int LARGEST = 1_000_000;
    private static final int LINK_BYTES = 32;
    private static final int EVICTED_AT_ONCE = 100;
    private static final Duration SELDOM = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final UnsentFormSettings settings;

    UnsentForms(JdbcClient jdbc, Clock clock, UnsentFormSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * A form that has been started.
     *
     * @param id the same for every key of the form; no secret
     * @param path the address of its first page
     * @param page where the person was
     */
    public record Unsent(String id, String formId, String path, RawInput typed, String page, Instant used) {}

    /** The form that a page's key opens. */
    @Transactional(readOnly = true)
    public Optional<Unsent> find(String key) {
        return byId(idOf(key));
    }

    /** The id of the form that a page's key belongs to, whether anything of it is kept or not. */
    @Transactional(readOnly = true)
    public String idOf(String key) {
        return jdbc.sql("select form from unsent_form_key where key_hash = :hash and not link")
                .param("hash", RandomKey.hash(key))
                .query(String.class)
                .optional()
                .orElseGet(() -> RandomKey.hash(key));
    }

    /** Keeps what was typed, unless the form has been sent meanwhile. What is beyond all measure is not kept. */
    public void keep(String id, String formId, String path, RawInput typed, String page) {
        // text has no place for NUL; pages have taken it out before.
        String json = typed.json().replace("\\u0000", "");
        if (json.length() > LARGEST) {
            return;
        }
        jdbc.sql("""
                        insert into unsent_form (id, form_id, path, typed, page, used_at, expires_at)
                        select :id, :form, :path, :typed, :page, :now, :expires
                         where not exists (select 1 from form_submission where key_hash = :id and result is not null)
                        on conflict (id) do update
                        set typed = excluded.typed, page = excluded.page, used_at = excluded.used_at,
                            expires_at = greatest(unsent_form.expires_at, excluded.expires_at)
                        """)
                .param("id", id)
                .param("form", formId)
                .param("path", path)
                .param("typed", json)
                .param("page", page)
                .param("now", at(clock.instant()))
                .param("expires", at(clock.instant().plus(settings.kept())))
                .update();
    }

    /** Whether nobody has done anything with it for so long that another person may be at the screen. */
    public boolean isIdle(Unsent form) {
        return form.used().plus(settings.idle()).isBefore(clock.instant());
    }

    /** After so many minutes it is idle. */
    public long idleMinutes() {
        return Math.max(1, settings.idle().toMinutes());
    }

    /** Marks the form as in use. */
    public void use(Unsent form) {
        if (form.used().plus(SELDOM).isBefore(clock.instant())) {
            jdbc.sql("update unsent_form set used_at = :now where id = :id")
                    .param("now", at(clock.instant()))
                    .param("id", form.id())
                    .update();
        }
    }

    /** Forgets what was typed; keys of the form stay, and lead to its result if it was sent. */
    public void drop(String id) {
        jdbc.sql("delete from unsent_form where id = :id").param("id", id).update();
    }

    /** Takes it off this screen: what no link leads back to is forgotten. */
    public void clear(String id) {
        jdbc.sql("""
                        delete from unsent_form f where f.id = :id and not exists
                            (select 1 from unsent_form_key k where k.form = f.id and k.link and k.expires_at > :now)
                        """).param("id", id).param("now", at(clock.instant())).update();
    }

    /** A new key for a page on which the form continues. */
    public String pageKey(String id) {
        String key = RandomKey.random();
        add(RandomKey.hash(key), id, false);
        return key;
    }

    /** A new key for a link in a letter. The form is kept for as long as the link works. */
    public LinkKey link(Unsent form) {
        LinkKey key = LinkKey.fresh(LINK_BYTES);
        add(key.hash(), form.id(), true);
        jdbc.sql("update unsent_form set expires_at = greatest(expires_at, :expires) where id = :id")
                .param("expires", at(clock.instant().plus(settings.linkKept())))
                .param("id", form.id())
                .update();
        return key;
    }

    /** The id of the form that a link in a letter belongs to, as long as the link works. */
    @Transactional(readOnly = true)
    public Optional<String> idByLink(String token) {
        return jdbc.sql("select form from unsent_form_key where key_hash = :hash and link and expires_at > :now")
                .param("hash", LinkKey.hash(token))
                .param("now", at(clock.instant()))
                .query(String.class)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<Unsent> byId(String id) {
        return jdbc.sql("select * from unsent_form where id = :id and expires_at > :now")
                .param("id", id)
                .param("now", at(clock.instant()))
                .query(UnsentForms::unsent)
                .optional();
    }

    /** Whether one of them has this file. */
    @Transactional(readOnly = true)
    public boolean have(UUID file) {
        return jdbc.sql("select exists (select 1 from unsent_form where typed like :file)")
                .param("file", "%\"" + file + "\"%")
                .query(Boolean.class)
                .single();
    }

    /** Removes what is too old, and makes room for one more. */
    public void makeRoom() {
        removeExpired();
        long all =
                jdbc.sql("select count(*) from unsent_form").query(Long.class).single();
        if (all >= settings.most()) {
            jdbc.sql("""
                            delete from unsent_form where id in (
                                select f.id from unsent_form f
                                 where not exists (select 1 from unsent_form_key k where k.form = f.id and k.link)
                                 order by f.used_at limit :some)
                            """).param("some", EVICTED_AT_ONCE).update();
        }
    }

    /** So that nothing stays longer than was said where nobody begins a new form. */
    @Scheduled(cron = "${alongside.form.unsent-removal:0 15 * * * *}", zone = "Europe/London")
    public void removeExpired() {
        for (String table : new String[] {"unsent_form", "unsent_form_key"}) {
            jdbc.sql("delete from " + table + " where expires_at <= :now")
                    .param("now", at(clock.instant()))
                    .update();
        }
    }

    private void add(String hash, String id, boolean link) {
        jdbc.sql(
                        "insert into unsent_form_key (key_hash, form, link, expires_at) values (:hash, :form, :link, :expires)")
                .param("hash", hash)
                .param("form", id)
                .param("link", link)
                .param("expires", at(clock.instant().plus(settings.linkKept())))
                .update();
    }

    private static Unsent unsent(ResultSet row, int number) throws SQLException {
        return new Unsent(
                row.getString("id"),
                row.getString("form_id"),
                row.getString("path"),
                RawInput.fromJson(row.getString("typed")),
                row.getString("page"),
                row.getObject("used_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
