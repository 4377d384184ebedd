package org.alongside.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Cleans and checks an email address as typed. It cannot tell whether the mailbox exists, but catches typing and
 * copying errors, each with its own message.
 */
public final class EmailAddress {

    /** RFC 5321, 4.5.3.1: a path has at most 256 octets including its brackets. */
    public static final int LONGEST = 254;

    private static final int LONGEST_LOCAL_PART = 64;
    private static final Pattern SHAPE = Pattern.compile("[^\\s@<>,;:()\"\\[\\]\\\\]+@[^\\s@<>,;:()\"\\[\\]\\\\]+");
    private static final Pattern LABEL =
            Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]([\\p{L}\\p{M}\\p{Nd}-]*[\\p{L}\\p{M}\\p{Nd}])?");
    private static final Pattern CURLY = Pattern.compile("[\u2018\u2019\u201B\u02BC\u0060\u00B4\uFF07]");

    private EmailAddress() {}

    /** An error in an address; its message is {@code text.email.<name in small letters>}. */
    public enum Problem {
        /** Not one local part, an @ and a domain with a dot. */
        FORMAT("text.email.format"),
        /** Starts with {@code mailto:}. */
        MAILTO("text.email.mailto"),
        /** Consecutive dots, or a dot at either end of a part. */
        DOTS("text.email.dots"),
        /** A curly apostrophe, which mailboxes do not have. */
        APOSTROPHE("text.email.apostrophe"),
        /** Mixed scripts in one part, such as a Cyrillic а among Latin letters. */
        LOOK_ALIKE("text.email.look-alike");

        private final String key;

        Problem(String key) {
            this.key = key;
        }

        /** The message key. */
        public String key() {
            return key;
        }
    }

    /**
     * Removes invisible characters from an address: surrounding white space, zero-width characters, directional marks.
     */
    public static String clean(String typed) {
        String seen = typed.codePoints()
                .filter(point -> Character.isSpaceChar(point)
                        || Character.isISOControl(point)
                        || !ReadableText.isInvisible(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        // Including no-break spaces, which strip() keeps.
        return Normalizer.normalize(
                seen.replace('\u00A0', ' ').replace('\u202F', ' ').strip(), Normalizer.Form.NFC);
    }

    /** The error in a cleaned address; empty when valid. */
    public static Optional<Problem> problem(String address) {
        if (address.toLowerCase(Locale.ROOT).startsWith("mailto:")) {
            return Optional.of(Problem.MAILTO);
        }
        if (CURLY.matcher(address).find()) {
            return Optional.of(Problem.APOSTROPHE);
        }
        if (address.length() > LONGEST || !SHAPE.matcher(address).matches() || ReadableText.hasInvisible(address)) {
            return Optional.of(Problem.FORMAT);
        }
        int at = address.indexOf('@');
        String local = address.substring(0, at);
        String domain = address.substring(at + 1);
        if (address.contains("..") || isDotAtEitherEnd(local) || isDotAtEitherEnd(domain)) {
            return Optional.of(Problem.DOTS);
        }
        String[] labels = domain.split("\\.");
        if (local.length() > LONGEST_LOCAL_PART || labels.length < 2) {
            return Optional.of(Problem.FORMAT);
        }
        for (String label : labels) {
            if (!LABEL.matcher(label).matches()) {
                return Optional.of(Problem.FORMAT);
            }
            if (mixesScripts(label)) {
                return Optional.of(Problem.LOOK_ALIKE);
            }
        }
        return mixesScripts(local) ? Optional.of(Problem.LOOK_ALIKE) : Optional.empty();
    }

    private static boolean isDotAtEitherEnd(String part) {
        return part.startsWith(".") || part.endsWith(".");
    }

    private static boolean mixesScripts(String part) {
        return part.codePoints()
                        .filter(Character::isLetter)
                        .mapToObj(Character.UnicodeScript::of)
                        .filter(script -> script == Character.UnicodeScript.LATIN
                                || script == Character.UnicodeScript.CYRILLIC
                                || script == Character.UnicodeScript.GREEK
                                || script == Character.UnicodeScript.ARMENIAN)
                        .distinct()
                        .count()
                > 1;
    }
}
