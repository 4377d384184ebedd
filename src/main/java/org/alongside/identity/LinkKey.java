package org.alongside.identity;

import java.security.SecureRandom;
import java.util.Base64;
import org.alongside.notification.PersonalLink;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The part of a link that cannot be guessed. It leaves this class in a {@link PersonalLink} only, which is delivered to its reader
 * and shown to nobody else; what is kept of it is a hash.
 */
public final class LinkKey {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final String token;

    private LinkKey(String token) {
        this.token = token;
    }

    /** A new one of so many random bytes; 16 cannot be guessed, and still fit a text message. */
    public static LinkKey fresh(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return new LinkKey(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** Under which a link with this token is found again. */
    public static String hash(String token) {
        return DigestUtils.sha256Hex(token);
    }

    public String hash() {
        return hash(token);
    }

    /**
     * The link for a letter.
     *
     * @param before what stands before the key, such as {@code /d/}
     * @param instead the address that everybody else may see
     */
    public PersonalLink link(String before, String instead) {
        return new PersonalLink(before + token, instead);
    }

    @Override
    public String toString() {
        return "LinkKey[]";
    }
}
