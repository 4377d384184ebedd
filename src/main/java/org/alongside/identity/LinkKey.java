package org.alongside.identity;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * The part of a link that cannot be guessed. It stands in the message to its reader; what is kept of it is a hash.
 *
 * @param token what stands in the address
 */
public record LinkKey(String token) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one of so many random bytes; 16 cannot be guessed, and still fit a text message. */
    public static LinkKey fresh(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return new LinkKey(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** Under which a link with this token is found again. */
    public static String hash(String token) {
        return Keys.sha256(token);
    }

    public String hash() {
        return hash(token);
    }

    @Override
    public String toString() {
        return "LinkKey[]";
    }
}
