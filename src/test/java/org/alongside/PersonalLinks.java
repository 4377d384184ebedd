package org.alongside;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds personal links in a page, a text or a file: by the application's URLs that take a key, and, at any URL, by the
 * hashes of issued keys.
 */
public final class PersonalLinks {

    /** All issued keys as stored: by hash. */
    public static final String HASHES = "select token_hash from round_link union select token_hash from sign_in_link"
            + " union select token_hash from work_feed union select token_hash from interested where token_hash is not null";

    private static final Pattern ADDRESS = Pattern.compile("/(?:d|link|calendar|seats/offer)/[A-Za-z0-9_-]{20,}");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{20,}");

    private PersonalLinks() {}

    /**
     * The links it contains.
     *
     * @param given whether a key with this hash was issued
     */
    public static Set<String> in(String page, Predicate<String> given) {
        Set<String> found = new TreeSet<>();
        ADDRESS.matcher(page).results().forEach(address -> found.add(address.group()));
        KEY.matcher(page)
                .results()
                .map(java.util.regex.MatchResult::group)
                .filter(key -> given.test(hash(key)))
                .forEach(found::add);
        return found;
    }

    private static String hash(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
