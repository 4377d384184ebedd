package org.alongside.history.verification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the whole record from the database, a few thousand rows at a time, in one snapshot. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RecordReader {

    /** Linked entries {@code e} with their links {@code l}; {@link #entry} reads a row. */
    static final String ENTRIES = """
            select l.chain, l.seq, encode(l.hash, 'hex') as hash, e.id,
                   (extract(epoch from e.at) * 1000000)::bigint as at, e.kind, e.who, e.roles, e.on_behalf_of,
                   e.reference, e.act, e.facts::text, e.model, e.model_version, e.words,
                   encode(e.words_hash, 'hex') as words_hash
              from record_link l left join record_entry e on e.id = l.entry
            """;

    private static final int ROWS_AT_A_TIME = 2_000;

    private final JdbcTemplate jdbc;

    RecordReader(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
        this.jdbc.setFetchSize(ROWS_AT_A_TIME);
    }

    /** For this transaction: reading the whole record, or sending it to a slow reader, outlasts the limits of pages. */
    void liftTimeLimits() {
        jdbc.execute("set local statement_timeout = 0");
        jdbc.execute("set local idle_in_transaction_session_timeout = 0");
    }

    void roots(Consumer<RecordRoot> each) {
        jdbc.query("select day, encode(root, 'hex') as root, chains, entries from record_root order by day", row -> {
            each.accept(new RecordRoot(
                    row.getObject("day", LocalDate.class),
                    row.getString("root"),
                    row.getLong("chains"),
                    row.getLong("entries")));
        });
    }

    void heads(HeadOfDay each) {
        jdbc.query(
                "select day, chain, length, encode(head, 'hex') as hash from record_root_head order by day, chain",
                row -> {
                    each.accept(row.getObject("day", LocalDate.class), head(row));
                });
    }

    void present(Consumer<ChainHead> each) {
        jdbc.query("select chain, length, encode(head, 'hex') as hash from record_chain where length > 0", row -> {
            each.accept(head(row));
        });
    }

    /** All linked entries, by chain and place. */
    void entries(Consumer<ChainedEntry> each) {
        jdbc.query(ENTRIES + " order by l.chain, l.seq", row -> {
            each.accept(entry(row));
        });
    }

    /** Entries that nobody linked. */
    void unlinked(Consumer<Finding> each) {
        jdbc.query("""
                select e.id, e.reference from record_entry e
                 where not exists (select 1 from record_link l where l.entry = e.id) order by e.id
                """, row -> {
            each.accept(new Finding(Finding.Kind.INSERTED, row.getString("reference"), 0, row.getLong("id"), null));
        });
    }

    /** Entries whose words are kept and are not those that were written. */
    void changedWords(Consumer<Finding> each) {
        jdbc.query("""
                select e.id, l.chain, l.seq
                  from record_entry e
                  join record_words w on w.id = e.words
                  join record_link l on l.entry = e.id
                 where w.words is not null and sha256(w.salt || convert_to(w.words, 'UTF8')) is distinct from e.words_hash
                 order by l.chain, l.seq
                """, row -> {
            each.accept(new Finding(
                    Finding.Kind.WORDS_CHANGED, row.getString("chain"), row.getLong("seq"), row.getLong("id"), null));
        });
    }

    /** A head under the root of a day. */
    interface HeadOfDay {
        void accept(LocalDate day, ChainHead head);
    }

    private static ChainHead head(ResultSet row) throws SQLException {
        return new ChainHead(row.getString("chain"), row.getLong("length"), row.getString("hash"));
    }

    static ChainedEntry entry(ResultSet row) throws SQLException {
        return new ChainedEntry(row.getString(1), row.getLong(2), row.getString(3), fields(row));
    }

    private static @Nullable List<@Nullable String> fields(ResultSet row) throws SQLException {
        if (row.getString("id") == null) {
            return null;
        }
        List<@Nullable String> fields = new ArrayList<>();
        for (int i = 0; i < ChainedEntry.FIELDS.size(); i++) {
            fields.add(row.getString(i + 4));
        }
        return fields;
    }
}
