package org.alongside.history.verification;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The root of a day, as it leaves the database.
 *
 * @param root Merkle root over the heads of all chains, in hexadecimal digits
 * @param chains number of chains
 * @param entries number of entries in all of them
 */
public record RecordRoot(LocalDate day, String root, long chains, long entries) {

    private static final Pattern LINE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) ([0-9a-f]{64}) (\\d+) (\\d+)");

    /** One line of text: day, root, chains, entries. */
    public String line() {
        return day + " " + root + " " + chains + " " + entries;
    }

    /** Reads such a line; empty for any other text. */
    public static Optional<RecordRoot> read(String line) {
        Matcher parts = LINE.matcher(line.strip());
        return parts.matches()
                ? Optional.of(new RecordRoot(
                        LocalDate.parse(parts.group(1)),
                        parts.group(2),
                        Long.parseLong(parts.group(3)),
                        Long.parseLong(parts.group(4))))
                : Optional.empty();
    }
}
