package org.alongside.text;

import java.security.SecureRandom;
import java.util.Base64;

/** Random words for addresses and hidden inputs, which nobody can guess. */
public final class RandomToken {

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomToken() {}

    /** So many random bytes as letters, digits, {@code -} and {@code _}; 16 bytes cannot be guessed. */
    public static String of(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
