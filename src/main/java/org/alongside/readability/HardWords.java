package org.alongside.readability;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The hard words that are queried: those that come with the product, and the council's own, which come first. Held in memory for
 * ten minutes, so that a page costs no query. Changes are on the record.
 */
@Component
public class HardWords {

    private static final long FRESH_FOR = Duration.ofMinutes(10).toNanos();

    private final List<HardWord> shipped = ShippedHardWords.read();
    private final JdbcClient jdbc;
    private final CaseRecord record;
    private volatile @Nullable Known known;

    HardWords(JdbcClient jdbc, CaseRecord record) {
        this.jdbc = jdbc;
        this.record = record;
    }

    /** Those that come with the product, in the order of the alphabet. */
    public List<HardWord> shipped() {
        return shipped;
    }

    /** The council's own, in the order of the alphabet. */
    public List<HardWord> own() {
        return jdbc.sql("select word, kind, advice from hard_word order by word")
                .query((row, number) -> new HardWord(
                        row.getString("word"), HardWord.Kind.valueOf(row.getString("kind")), row.getString("advice")))
                .list();
    }

    /** All that are queried: the council's own, and those shipped about which the council says nothing. */
    public List<HardWord> queried() {
        return finder().words();
    }

    HardWordFinder finder() {
        Known now = known;
        if (now == null || System.nanoTime() - now.readAt() > FRESH_FOR) {
            Map<String, HardWord> words = new TreeMap<>();
            shipped.forEach(word -> words.put(word.word(), word));
            own().forEach(word -> words.put(word.word(), word));
            words.values().removeIf(word -> word.kind() == HardWord.Kind.IGNORE);
            now = new Known(new HardWordFinder(List.copyOf(words.values())), System.nanoTime());
            known = now;
        }
        return now.finder();
    }

    /**
     * Keeps a word of the council's own.
     *
     * @param before the word that it takes the place of, empty for a new one
     */
    @Transactional
    public void put(String before, HardWord word) {
        boolean changed = jdbc.sql("delete from hard_word where word in (:before, :word)")
                        .param("before", before)
                        .param("word", word.word())
                        .update()
                > 0;
        jdbc.sql("insert into hard_word (word, kind, advice) values (:word, :kind, :advice)")
                .param("word", word.word())
                .param("kind", word.kind().name())
                .param("advice", word.advice())
                .update();
        record.write(RecordedAct.apart(changed ? "hard-word-changed" : "hard-word-added")
                .because(word.advice().isEmpty() ? word.word() : word.word() + ": " + word.advice()));
        forget();
    }

    /** Takes a word of the council's own out again; one that comes with the product is then queried as before. */
    @Transactional
    public void remove(String word) {
        if (jdbc.sql("delete from hard_word where word = :word")
                        .param("word", word)
                        .update()
                > 0) {
            record.write(RecordedAct.apart("hard-word-removed").because(word));
        }
        forget();
    }

    /** Once now, for this transaction, and once when others can see it: one of them may have read the old words between. */
    private void forget() {
        known = null;
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    known = null;
                }
            });
        }
    }

    private record Known(HardWordFinder finder, long readAt) {}
}
