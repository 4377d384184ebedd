package org.alongside.notification.smtp;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An email address as an SMTP server gets it: its domain in ASCII (IDNA, RFC 3490), its local part unchanged.
 *
 * @param address with the domain in ASCII
 * @param needsUtf8 whether the local part has other characters, so that the server must offer SMTPUTF8 (RFC 6531)
 */
public record EnvelopeAddress(String address, boolean needsUtf8) {

    /** An address that could not be given to a server without changing it. The message is for administrators. */
    public static final class Unwritable extends Exception {
        private static final long serialVersionUID = 1L;

        Unwritable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * @throws Unwritable when the domain would become another one: the JDK's IDNA replaces ß by ss, for example
     */
    public static EnvelopeAddress of(String typed) throws Unwritable {
        int at = typed.lastIndexOf('@');
        String local = typed.substring(0, Math.max(at, 0));
        String domain = typed.substring(at + 1);
        String ascii = isAscii(domain) ? domain : ascii(domain);
        return new EnvelopeAddress(typed.substring(0, at + 1) + ascii, !isAscii(local));
    }

    private static String ascii(String domain) throws Unwritable {
        try {
            String ascii = IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
            if (IDN.toUnicode(ascii).equals(lowerCase(domain))) {
                return ascii;
            }
        } catch (IllegalArgumentException e) {
            throw new Unwritable("The part after the @ is not a domain name that exists in email", e);
        }
        throw new Unwritable("The part after the @ has a letter that email would change into another", null);
    }

    private static String lowerCase(String domain) {
        return Normalizer.normalize(domain, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String part) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(part);
    }

    @Override
    public String toString() {
        return "EnvelopeAddress[" + (needsUtf8 ? "UTF-8" : "ASCII") + "]";
    }
}
