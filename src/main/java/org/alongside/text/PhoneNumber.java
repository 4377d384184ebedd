package org.alongside.text;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A phone number as it was typed: with brackets, blanks and hyphens of any kind, with or without the country. Numbers are
 * kept in one form, {@code +44 1632 960123}, so that the same number is found and used once.
 */
public final class PhoneNumber {

    /** Numbers without a country are of this one. */
    private static final String HOME = "GB";

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** What may stand in a number: the library would also read letters as on old telephones. */
    private static final Pattern SIGNS = Pattern.compile("[+0-9().,/ -]+(?i:(?:ext|x)\\.? ?[0-9]{1,6})?");

    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern HYPHENS = Pattern.compile("[\\p{Pd}\u2212\u00AD]+");

    private PhoneNumber() {}

    /** The number in the form in which it is kept; empty when it cannot be one. */
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
            // Not "valid": the numbers kept for drama and examples, such as 01632 960 123, are given to nobody.
            return NUMBERS.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE
                    ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.INTERNATIONAL))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }
}
