package org.alongside.notification.pdf;

import com.openhtmltopdf.bidi.BidiReorderer;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Joins Arabic letters and puts right-to-left text into visual order, since PDFBox does not shape text. Joining
 * replaces letters by Unicode's presentation forms (U+FB50 to U+FDFF, U+FE70 to U+FEFC), which the Arabic font contains.
 */
final class ArabicReorderer implements BidiReorderer {

    private static final int ISOLATED = 0;
    private static final int FINAL = 1;
    private static final int INITIAL = 2;
    private static final int MEDIAL = 3;
    private static final String[] NAMES = {" ISOLATED FORM", " FINAL FORM", " INITIAL FORM", " MEDIAL FORM"};
    private static final String BRACKETS = "()[]{}<>«»‹›";
    private static final int TATWEEL = 0x640;
    private static final int JOINER = 0x200D;
    private static final int FIRST_LIGATURE = 0xFEF5;
    private static final int LAST_FORM = 0xFEFC;

    /** By letter, or by both letters of a ligature of lam and alef. */
    private static final Map<String, int[]> FORMS = forms();

    /** Whether the letter can be joined: letters of a few languages have no presentation forms. */
    static boolean joins(int letter) {
        return FORMS.containsKey(Character.toString(letter));
    }

    @Override
    public String shapeText(String text) {
        int[] letters = text.codePoints().toArray();
        StringBuilder shaped = new StringBuilder(text.length());
        for (int at = 0; at < letters.length; at++) {
            int next = following(letters, at);
            String pair = next < 0 ? "" : Character.toString(letters[at]) + Character.toString(letters[next]);
            boolean ligature = next == at + 1 && FORMS.containsKey(pair);
            int[] forms = FORMS.get(ligature ? pair : Character.toString(letters[at]));
            if (forms == null) {
                shaped.appendCodePoint(letters[at]);
                continue;
            }
            int form = (joinsOn(before(letters, at)) ? FINAL : ISOLATED)
                    + (!ligature && next >= 0 && joinsBack(letters[next]) && forms[INITIAL] != 0 ? INITIAL : ISOLATED);
            shaped.appendCodePoint(forms[form] == 0 ? letters[at] : forms[form]);
            at += ligature ? 1 : 0;
        }
        return shaped.toString();
    }

    @Override
    public String deshapeText(String text) {
        return text.codePoints().allMatch(ArabicReorderer::isForm)
                ? Normalizer.normalize(text, Normalizer.Form.NFKC)
                : text;
    }

    @Override
    public String reorderRTLTextToLTR(String text) {
        StringBuilder visual = new StringBuilder(text).reverse();
        for (int at = 0; at < visual.length(); at++) {
            int bracket = BRACKETS.indexOf(visual.charAt(at));
            if (bracket >= 0) {
                visual.setCharAt(at, BRACKETS.charAt(bracket ^ 1));
            }
        }
        return visual.toString();
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }

    /** The letter before, past vowel signs; 0 at the start. */
    private static int before(int[] letters, int at) {
        int before = at - 1;
        while (before >= 0 && isMark(letters[before])) {
            before--;
        }
        if (before < 0) {
            return 0;
        }
        boolean afterLam = before > 0
                && FORMS.containsKey(Character.toString(letters[before - 1]) + Character.toString(letters[before]));
        // A ligature ends in alef, which does not join on.
        return afterLam ? 0 : letters[before];
    }

    private static int following(int[] letters, int at) {
        int next = at + 1;
        while (next < letters.length && isMark(letters[next])) {
            next++;
        }
        return next < letters.length ? next : -1;
    }

    private static boolean joinsOn(int letter) {
        int[] forms = FORMS.get(Character.toString(letter));
        return letter == TATWEEL || letter == JOINER || forms != null && forms[INITIAL] != 0;
    }

    private static boolean joinsBack(int letter) {
        int[] forms = FORMS.get(Character.toString(letter));
        return letter == TATWEEL || letter == JOINER || forms != null && forms[FINAL] != 0;
    }

    private static boolean isMark(int letter) {
        return Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    private static boolean isForm(int letter) {
        return letter >= 0xFB50 && letter <= LAST_FORM;
    }

    private static Map<String, int[]> forms() {
        Map<String, int[]> forms = new HashMap<>();
        for (int form = 0xFB50; form <= LAST_FORM; form++) {
            String letter = letter(form);
            int kind = kind(Character.getName(form));
            if (letter != null && kind >= 0) {
                forms.computeIfAbsent(letter, key -> new int[NAMES.length])[kind] = form;
            }
        }
        return Map.copyOf(forms);
    }

    private static @Nullable String letter(int form) {
        String letter = Normalizer.normalize(Character.toString(form), Normalizer.Form.NFKC);
        return letter.length() == 1 || form >= FIRST_LIGATURE ? letter : null;
    }

    private static int kind(@Nullable String name) {
        for (int kind = MEDIAL; kind >= ISOLATED; kind--) {
            if (Objects.requireNonNullElse(name, "").endsWith(NAMES[kind])) {
                return kind;
            }
        }
        return -1;
    }
}
