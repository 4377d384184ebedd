package org.alongside.form.draft;

import java.security.SecureRandom;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/** Unguessable random keys, and the hashes stored for them. */
public final class RandomKey {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private RandomKey() {}

    public static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static boolean isKey(String text) {
        return text.matches("[A-Za-z0-9_-]{43}");
    }

    public static String hash(String text) {
        return DigestUtils.sha256Hex(text);
    }
}
