package org.alongside.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

    /** Letters of Cyrillic, Greek and Armenian, and the Latin one that each looks like, in the same places. */
    private static final String LOOKING_ALIKE =
            "\u0430\u0435\u043E\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u04BB\u0501\u051B\u051D\u0432\u043D\u043A\u043C\u0442"
                    + "\u0410\u0412\u0415\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0423\u0425\u0406"
                    + "\u03BF\u03B1\u03B9\u03BD\u03C1\u03BA\u03C5\u039F\u0391\u0395\u0399\u039D\u03A1\u03A4"
                    + "\u0585\u057D\u0570\u0578";

    private static final String LATIN = "aeopcyxijshdqwbhkmt" + "ABEKMHOPCTYXI" + "oaivpkuOAEINPT" + "ouhn";

    private EmailAddress() {}

    /** An error in an address. */
    public enum Problem {
        /** Not one local part, an @ and a domain with a dot. */
        FORMAT("text.email.format", false),
        /** Starts with {@code mailto:}. */
        MAILTO("text.email.mailto", false),
        /** Consecutive dots, or a dot at either end of a part. */
        DOTS("text.email.dots", false),
        /** A curly apostrophe, which mailboxes hardly ever have. */
        APOSTROPHE("text.email.apostrophe", true),
        /** Mixed scripts in one part, such as a Cyrillic а among Latin letters. */
        LOOK_ALIKE("text.email.look-alike", true);

        private final String key;
        private final boolean question;

        Problem(String key, boolean question) {
            this.key = key;
            this.question = question;
        }

        /** Whether the person can confirm that the address is correct. */
        public boolean isQuestion() {
            return question;
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

    /** The error in a cleaned address, including those that can be confirmed; empty when valid. */
    public static Optional<Problem> problem(String address) {
        return problem(address, false);
    }

    /** @param confirmed whether the person has said that it is right as it is, so that no question is asked */
    public static Optional<Problem> problem(String address, boolean confirmed) {
        Optional<Problem> slip = slip(address);
        if (slip.isPresent() || confirmed) {
            return slip;
        }
        if (CURLY.matcher(address).find()) {
            return Optional.of(Problem.APOSTROPHE);
        }
        return Stream.of(address.split("[@.]")).anyMatch(EmailAddress::mixesScripts)
                ? Optional.of(Problem.LOOK_ALIKE)
                : Optional.empty();
    }

    /** Whether there is nothing wrong with it but what a person can say is right. */
    public static boolean isQuestion(String typed) {
        return problem(clean(typed)).filter(Problem::isQuestion).isPresent();
    }

    /** The sentence that says what to do about it, or asks. */
    public static String words(Problem problem, String address, Messages messages) {
        if (!problem.isQuestion()) {
            return messages.text(problem.key);
        }
        String plain = plain(address);
        return problem(plain).isEmpty() ? messages.text(problem.key, plain) : messages.text(problem.key + ".unknown");
    }

    /** What was probably meant: a straight apostrophe, and the Latin letters that look the same. */
    static String plain(String address) {
        StringBuilder plain = new StringBuilder();
        CURLY.matcher(address).replaceAll("'").codePoints().forEach(point -> {
            int at = LOOKING_ALIKE.indexOf(point);
            plain.appendCodePoint(at < 0 ? point : LATIN.codePointAt(at));
        });
        return plain.toString();
    }

    private static Optional<Problem> slip(String address) {
        if (address.toLowerCase(Locale.ROOT).startsWith("mailto:")) {
            return Optional.of(Problem.MAILTO);
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
        boolean readable = local.length() <= LONGEST_LOCAL_PART
                && labels.length >= 2
                && Stream.of(labels).allMatch(label -> LABEL.matcher(label).matches());
        return readable ? Optional.empty() : Optional.of(Problem.FORMAT);
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
