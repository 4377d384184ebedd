package org.alongside.history.verification;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * The hashes of a chain. The database's functions {@code record_canonical} and {@code record_link_entry} compute the same;
 * a change of either needs a new version.
 */
final class RecordHash {

    private static final String VERSION = "1";

    private RecordHash() {}

    /** The hash in front of a chain's first entry. */
    static String first(String chain) {
        return DigestUtils.sha256Hex("alongside record " + chain);
    }

    /** The hash of an entry, which covers the one before it. */
    static String next(String before, List<@Nullable String> fields) {
        StringBuilder canonical = new StringBuilder();
        append(canonical, VERSION);
        fields.forEach(field -> append(canonical, field));
        var digest = DigestUtils.getSha256Digest();
        digest.update(HexFormat.of().parseHex(before));
        digest.update(canonical.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Length in bytes, colon, value, comma; a missing value is a hyphen and a comma. */
    private static void append(StringBuilder canonical, @Nullable String value) {
        if (value == null) {
            canonical.append("-,");
        } else {
            canonical
                    .append(value.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(value)
                    .append(',');
        }
    }
}
