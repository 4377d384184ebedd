package org.alongside.identity;

import java.security.SecureRandom;
import java.util.Base64;
import org.alongside.notification.PersonalLink;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The secret part of a link. It leaves this class only in a {@link PersonalLink}, which is delivered to its recipient
 * and never shown elsewhere; only a hash is stored.
 */
public final class LinkKey {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final String token;

    private LinkKey(String token) {
        this.token = token;
    }

    /** A new key of this many random bytes; 16 are unguessable and still fit into a text message. */
    public static LinkKey fresh(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return new LinkKey(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** The hash under which a token is looked up. */
    public static String hash(String token) {
        return DigestUtils.sha256Hex(token);
    }

    public String hash() {
        return hash(token);
    }

    /**
     * The link for a letter.
     *
     * @param before the path before the key, such as {@code /d/}
     * @param instead the address shown to everyone else
     */
    public PersonalLink link(String before, String instead) {
        return new PersonalLink(before + token, instead);
    }

    @Override
    public String toString() {
        return "LinkKey[]";
    }
}
