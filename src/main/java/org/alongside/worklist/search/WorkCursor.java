package org.alongside.worklist.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.alongside.worklist.WorkItem;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A position in an ordered list: after (or, going back, before) the item with these keys. A checksum over the position
 * and its list detects changes and use with another list. It protects no secret, since a position only shows items that
 * the query may show.
 *
 * @param back whether the page is before this position
 * @param first the sort key
 * @param second the tie-breaker
 */
record WorkCursor(boolean back, String first, String second, UUID item) {

    private static final int CHECK = 6;
    private static final char BETWEEN = '\u001f';

    String written(WorkQuery query) {
        byte[] keys = (first + BETWEEN + second + BETWEEN + item).getBytes(StandardCharsets.UTF_8);
        byte[] check = check(keys, back, query);
        byte[] all =
                ByteBuffer.allocate(CHECK + keys.length).put(check).put(keys).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** Parses a cursor for this list; empty when it is malformed or belongs to another list. */
    static Optional<WorkCursor> read(String text, boolean back, WorkQuery query) {
        try {
            byte[] all = Base64.getUrlDecoder().decode(text);
            if (all.length <= CHECK) {
                return Optional.empty();
            }
            byte[] keys = Arrays.copyOfRange(all, CHECK, all.length);
            if (!MessageDigest.isEqual(Arrays.copyOf(all, CHECK), check(keys, back, query))) {
                return Optional.empty();
            }
            String[] parts = new String(keys, StandardCharsets.UTF_8).split(String.valueOf(BETWEEN), -1);
            WorkCursor cursor = new WorkCursor(back, parts[0], parts[1], UUID.fromString(parts[2]));
            cursor.requireTypes(query.sort());
            return Optional.of(cursor);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException | DateTimeParseException tamperedWith) {
            return Optional.empty();
        }
    }

    private void requireTypes(WorkQuery.Sort sort) {
        switch (sort) {
            case DUE -> {
                requireDay(first);
                Short.parseShort(second);
            }
            case PRIORITY, STAGE -> {
                Short.parseShort(first);
                requireDay(second);
            }
            case TITLE, PROJECT, WHO -> requireDay(second);
        }
    }

    private static void requireDay(String text) {
        int year = LocalDate.parse(text).getYear();
        if (year < 1 || year > WorkItem.NO_DAY.getYear()) {
            throw new IllegalArgumentException("No day of a work item: " + text);
        }
    }

    private static byte[] check(byte[] keys, boolean back, WorkQuery query) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        digest.update((back ? "before " : "after ").getBytes(StandardCharsets.UTF_8));
        digest.update(query.at(null).query().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return Arrays.copyOf(digest.digest(keys), CHECK);
    }
}
