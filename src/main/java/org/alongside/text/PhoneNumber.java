package org.alongside.text;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number as typed: with brackets, spaces and hyphens of any kind, with or without a country code. Stored in
 * one format, {@code +44 1632 960123}, so that equal numbers match.
 */
public final class PhoneNumber {

    /** The default country. */
    private static final String HOME = "GB";

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** The allowed characters: the library would also convert letters as on old telephones. */
    private static final Pattern SIGNS = Pattern.compile("[+0-9().,/ -]+(?i:(?:ext|x)\\.? ?[0-9]{1,6})?");

    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern HYPHENS = Pattern.compile("[\\p{Pd}\u2212\u00AD]+");

    private PhoneNumber() {}

    /** The number in stored format; empty when it cannot be one. */
    public static Optional<String> read(String typed) {
        String plain = typed.codePoints()
                .filter(point -> Character.isSpaceChar(point) || !ReadableText.isInvisible(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        plain = HYPHENS.matcher(BLANKS.matcher(plain).replaceAll(" "))
                .replaceAll("-")
                .strip();
        if (!SIGNS.matcher(plain).matches()) {
            return Optional.empty();
        }
        try {
            Phonenumber.PhoneNumber number = NUMBERS.parse(plain, HOME);
            // Not "valid": numbers reserved for drama and examples, such as 01632 960 123, are unassigned.
            return NUMBERS.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE
                    ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.INTERNATIONAL))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }
}
