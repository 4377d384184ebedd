package org.alongside.history.verification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Checks a record that is read from the database or from an export. Give it, in this order, the published roots, the roots
 * and the heads under them, the chains' present heads, then the entries by chain and place, and {@link #finish} it.
 */
final class RecordVerifier {

    private static final int FINDINGS_KEPT = 100;

    private final Map<LocalDate, RecordRoot> published = new TreeMap<>();
    private final NavigableMap<LocalDate, RecordRoot> roots = new TreeMap<>();
    private final NavigableMap<LocalDate, List<ChainHead>> heads = new TreeMap<>();
    private final Map<String, NavigableMap<Long, String>> expected = new HashMap<>();
    private final Map<String, ChainHead> present = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private long found;
    private long entries;
    private long chains;
    private @Nullable String chain;
    private String before = "";
    private long seq;

    /** A root that had left the database. */
    void published(RecordRoot root) {
        published.put(root.day(), root);
    }

    void root(RecordRoot root) {
        roots.put(root.day(), root);
    }

    /** The head of a chain that had changed when the root of that day was made. */
    void head(LocalDate day, ChainHead head) {
        heads.computeIfAbsent(day, none -> new ArrayList<>()).add(head);
        expected.computeIfAbsent(head.chain(), none -> new TreeMap<>()).put(head.length(), head.hash());
    }

    /** The head of a chain now. */
    void present(ChainHead head) {
        present.put(head.chain(), head);
    }

    /** The next entry, in the order of chains and places. */
    void entry(ChainedEntry entry) {
        if (!entry.chain().equals(chain)) {
            endOfChain();
            chain = entry.chain();
            before = RecordHash.first(entry.chain());
            seq = 0;
            chains++;
        }
        entries++;
        for (seq++; seq < entry.seq(); seq++) {
            found(Finding.of(Finding.Kind.MISSING, entry.chain(), seq));
        }
        if (entry.fields() == null) {
            found(Finding.of(Finding.Kind.MISSING, entry));
        } else if (!RecordHash.next(before, entry.fields()).equals(entry.hash())) {
            found(Finding.of(Finding.Kind.CHANGED, entry));
        }
        String inRoot = expected.getOrDefault(entry.chain(), Collections.emptyNavigableMap())
                .get(entry.seq());
        if (inRoot != null && !inRoot.equals(entry.hash())) {
            found(Finding.of(Finding.Kind.REWRITTEN, entry));
        }
        before = entry.hash();
    }

    /** An entry without a link, or whose words are not those that were written. */
    void found(Finding finding) {
        found++;
        if (findings.size() < FINDINGS_KEPT) {
            findings.add(finding);
        }
    }

    long entries() {
        return entries;
    }

    Verification finish() {
        endOfChain();
        Set<String> gone = new TreeSet<>(present.keySet());
        gone.addAll(expected.keySet());
        gone.forEach(cut -> found(Finding.of(Finding.Kind.CUT_OFF, cut, 0)));
        Map<String, ChainHead> leaves = new TreeMap<>();
        roots.forEach((day, root) -> {
            heads.getOrDefault(day, List.of()).forEach(head -> leaves.put(head.chain(), head));
            if (!MerkleTree.root(leaves.values()).equals(root.root())) {
                found(Finding.of(day));
            }
        });
        published.forEach((day, root) -> {
            if (!root.equals(roots.get(day))) {
                found(Finding.of(day));
            }
        });
        return new Verification(entries, chains, roots.size(), published.size(), List.copyOf(findings), found);
    }

    private void endOfChain() {
        if (chain == null) {
            return;
        }
        ChainHead head = present.remove(chain);
        NavigableMap<Long, String> inRoots = expected.remove(chain);
        boolean tooShort = inRoots != null && inRoots.lastKey() > seq;
        if (tooShort || head == null || head.length() != seq || !head.hash().equals(before)) {
            found(Finding.of(Finding.Kind.CUT_OFF, chain, seq));
        }
    }
}
