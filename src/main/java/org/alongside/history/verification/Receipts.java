package org.alongside.history.verification;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Receipts: codes with which people check that what they did is on the record and unchanged. A code opens nothing and shows
 * nothing about other people. Only its hash is kept.
 */
@Component
public class Receipts {

    /** Without letters and digits that look alike: base 32 as Crockford wrote it. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** 80 bits: nobody hits one by trying. */
    private static final int LENGTH = 16;

    private static final int GROUP = 4;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;

    Receipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a receipt shows.
     *
     * @param act the code of what was done, such as {@code ballot-given}
     * @param unchanged whether the entry is as it was written, and so is everything before it on the same case
     * @param seq its place among the entries of the case
     * @param rootDay the first daily root that covers it; null until there is one
     */
    public record Receipt(
            String act,
            Instant at,
            boolean unchanged,
            long seq,
            @Nullable LocalDate rootDay) {}

    /**
     * Makes a receipt for an entry, in the transaction of the act.
     *
     * @return the code, such as {@code 7KQ4-0ZJ2-M8XA-T5RW}; it cannot be read again
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String issue(long entry) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i > 0 && i % GROUP == 0 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        jdbc.sql("insert into record_receipt (code_hash, entry) values (:hash, :entry)")
                .param("hash", hash(code.toString()))
                .param("entry", entry)
                .update();
        return code.toString();
    }

    /**
     * An act of one's own.
     *
     * @param entry for {@link #issue}
     * @param act the code of what was done
     */
    public record OwnAct(long entry, String act, Instant at) {}

    /** What a person did on a case under their name, newest first, at most fifty. What they did without it leads nowhere. */
    @Transactional(readOnly = true)
    public List<OwnAct> ownActs(String reference, UUID account) {
        return jdbc.sql("select id, act, at from record_entry where reference = :reference and who = :who"
                        + " order by id desc limit 50")
                .param("reference", reference)
                .param("who", account)
                .query((row, number) -> new OwnAct(
                        row.getLong("id"),
                        row.getString("act"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** What the receipt with this code shows; empty for a code that nobody was given. Case, spaces and hyphens do not matter. */
    @Transactional(readOnly = true)
    public Optional<Receipt> check(String code) {
        return jdbc.sql("""
                        select e.id, e.act, e.at, l.chain, l.seq,
                               (select min(h.day) from record_root_head h
                                 where h.chain = l.chain and h.length >= l.seq) as root_day
                          from record_receipt r
                          join record_entry e on e.id = r.entry
                          join record_link l on l.entry = e.id
                         where r.code_hash = :hash
                        """).param("hash", hash(code)).query(this::receipt).optional();
    }

    private Receipt receipt(ResultSet row, int number) throws SQLException {
        return new Receipt(
                row.getString("act"),
                row.getTimestamp("at").toInstant(),
                isUnchanged(row.getString("chain"), row.getLong("seq")),
                row.getLong("seq"),
                row.getObject("root_day", LocalDate.class));
    }

    /** Computes the chain again from its first entry. Served by the unique index (chain, seq). */
    private boolean isUnchanged(String chain, long until) {
        List<ChainedEntry> entries = new ArrayList<>();
        jdbc.sql(RecordReader.ENTRIES + " where l.chain = :chain and l.seq <= :until order by l.seq")
                .param("chain", chain)
                .param("until", until)
                .query(row -> {
                    entries.add(RecordReader.entry(row));
                });
        String before = RecordHash.first(chain);
        long seq = 0;
        for (ChainedEntry entry : entries) {
            seq++;
            if (entry.fields() == null
                    || entry.seq() != seq
                    || !RecordHash.next(before, entry.fields()).equals(entry.hash())) {
                return false;
            }
            before = entry.hash();
        }
        return seq == until && isAsInRoots(chain, entries);
    }

    private boolean isAsInRoots(String chain, List<ChainedEntry> entries) {
        return jdbc
                .sql("select chain, length, encode(head, 'hex') as hash from record_root_head"
                        + " where chain = :chain and length <= :until")
                .param("chain", chain)
                .param("until", entries.size())
                .query(ChainHead.class)
                .list()
                .stream()
                .allMatch(head -> entries.get((int) head.length() - 1).hash().equals(head.hash()));
    }

    private static byte[] hash(String code) {
        String plain = code.toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replaceAll("[^0-9A-Z]", "");
        return DigestUtils.sha256(plain.getBytes(StandardCharsets.UTF_8));
    }
}
