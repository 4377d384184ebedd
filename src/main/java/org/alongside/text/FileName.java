package org.alongside.text;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;

/**
 * What an uploaded file is called, made safe to show and to give back: no path, nothing invisible, no signs that a file system
 * forbids, no dots and blanks at its ends. Only what follows the last dot is an ending: dates, versions and abbreviations have dots
 * too, and what a file is its content says.
 *
 * @param ending in small letters, without the dot; empty when there is none
 */
public record FileName(String whole, String ending) {

    /** Longest name without its ending, in code points. */
    private static final int LONGEST = 120;

    private static final int LONGEST_ENDING = 10;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]");
    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Zs}]+");

    /** Cleans a name as it was sent. */
    public static FileName of(String submitted) {
        String last = submitted.substring(Math.max(submitted.lastIndexOf('/'), submitted.lastIndexOf('\\')) + 1);
        String clean = UNSEEN.matcher(TextLength.composed(last)).replaceAll("");
        clean = FORBIDDEN.matcher(clean).replaceAll("_");
        clean = StringUtils.strip(BLANKS.matcher(clean).replaceAll(" "), ". ");
        String ending = StringUtils.substringAfterLast(clean, ".").strip().toLowerCase(Locale.ROOT);
        if (ending.length() > LONGEST_ENDING) {
            ending = "";
        }
        String name = ending.isEmpty()
                ? clean
                : StringUtils.substringBeforeLast(clean, ".").strip();
        if (name.codePointCount(0, name.length()) > LONGEST) {
            name = name.substring(0, name.offsetByCodePoints(0, LONGEST)).strip();
        }
        return new FileName((name.isEmpty() ? "file" : name) + (ending.isEmpty() ? "" : "." + ending), ending);
    }

    /** Whether a name as it was sent has a NUL in it: a program put it there, so that two readers see two names. */
    public static boolean hasNul(String submitted) {
        return submitted.indexOf('\0') >= 0;
    }
}
