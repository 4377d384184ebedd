package org.alongside.history.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the daily root of the record and lets it leave the database: as a line of a file, on a public page, and to those who
 * listen for {@link Made}.
 */
@Component
public class RecordRoots {

    private static final Logger log = LoggerFactory.getLogger(RecordRoots.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Path file;

    RecordRoots(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${alongside.record.roots-file}") Path file) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
        this.file = file;
    }

    /** A root was made, in a transaction that is not yet committed. */
    public record Made(RecordRoot root) {}

    @Scheduled(cron = "${alongside.record.roots-cron:0 15 0 * * *}", zone = "UTC")
    void daily() {
        make();
        writeToFile();
    }

    /** Makes the root of today, unless there is one. Of two nodes, one makes it. */
    public void make() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtext('record_root'))")
                    .query()
                    .listOfRows();
            LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
            if (newest(1).stream().anyMatch(root -> !root.day().isBefore(today))) {
                return;
            }
            // The heads first: what the root is made of is read back from them, so the two cannot differ.
            jdbc.sql("""
                    insert into record_root_head (chain, day, length, head)
                    select c.chain, :day, c.length, c.head from record_chain c
                     where c.length > coalesce((select max(h.length) from record_root_head h where h.chain = c.chain), 0)
                    """).param("day", today).update();
            List<ChainHead> heads = heads();
            RecordRoot root = new RecordRoot(
                    today,
                    MerkleTree.root(heads),
                    heads.size(),
                    heads.stream().mapToLong(ChainHead::length).sum());
            jdbc.sql("insert into record_root (day, at, root, chains, entries)"
                            + " values (:day, :at, decode(:root, 'hex'), :chains, :entries)")
                    .param("day", root.day())
                    .param("at", Timestamp.from(clock.instant()))
                    .param("root", root.root())
                    .param("chains", root.chains())
                    .param("entries", root.entries())
                    .update();
            events.publishEvent(new Made(root));
        });
    }

    /** The newest roots, newest first. */
    public List<RecordRoot> newest(int atMost) {
        return jdbc.sql("select day, encode(root, 'hex') as root, chains, entries from record_root"
                        + " order by day desc limit :atMost")
                .param("atMost", atMost)
                .query(RecordRoot.class)
                .list();
    }

    /** The roots in the file, oldest first; none when there is no file. */
    public List<RecordRoot> published() {
        if (!Files.isReadable(file)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(RecordRoot::read).flatMap(Optional::stream).toList();
        } catch (IOException e) {
            log.warn("The file with the roots of the record ({}) cannot be read", file, e);
            return List.of();
        }
    }

    /** Appends the roots that the file lacks. Existing lines are never changed. */
    public void writeToFile() {
        Set<LocalDate> written = published().stream().map(RecordRoot::day).collect(Collectors.toSet());
        List<String> lines = new ArrayList<>();
        for (RecordRoot root : newest(Integer.MAX_VALUE)) {
            if (!written.contains(root.day())) {
                lines.add(0, root.line());
            }
        }
        try {
            if (!lines.isEmpty()) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.write(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        } catch (IOException e) {
            log.warn("The root of the record could not be written to {} ({})", file, e.toString());
        }
    }

    private List<ChainHead> heads() {
        return jdbc.sql("""
                        select distinct on (chain collate "C") chain, length, encode(head, 'hex') as hash
                          from record_root_head order by chain collate "C", length desc
                        """).query(ChainHead.class).list();
    }
}
