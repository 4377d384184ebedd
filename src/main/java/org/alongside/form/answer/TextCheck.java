package org.alongside.form.answer;

import java.util.regex.Pattern;
import org.alongside.form.definition.Field;
import org.alongside.text.ReadableText;

/** Checks a text: its characters, its length, and what it has to look like. */
final class TextCheck {

    // Addresses are checked by writing to them; this only catches slips.
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>]+@[^\\s@,;<>.]+(\\.[^\\s@,;<>.]+)+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()./-]+((ext|x)\\.? ?[0-9]{1,6})?");

    private final FieldTexts texts;

    TextCheck(FieldTexts texts) {
        this.texts = texts;
    }

    FieldResult check(Field field, String text) {
        Field.Checks checks = field.checks();
        if (ReadableText.isBlank(text)) {
            return FieldResult.unanswered(field, texts, "form.error.enter");
        }
        if (!ReadableText.isText(text)) {
            return FieldResult.problem(texts.of("form.error.characters"));
        }
        int length = text.codePointCount(0, text.length());
        if (length > checks.maxLength()) {
            return FieldResult.problem(
                    texts.of("form.error.long", texts.startingSentence(field), checks.maxLength(), length));
        }
        if (length < checks.minLength()) {
            return FieldResult.problem(texts.of("form.error.short", texts.startingSentence(field), checks.minLength()));
        }
        if (checks.like() == Field.Like.EMAIL && !isEmail(text)) {
            return FieldResult.problem(texts.of("form.error.email"));
        }
        if (checks.like() == Field.Like.PHONE && !isPhone(text)) {
            return FieldResult.problem(texts.of("form.error.phone"));
        }
        Pattern pattern = checks.pattern();
        // As in a browser, a pattern has to match anywhere unless it says where.
        if (pattern != null && !pattern.matcher(text).find()) {
            String own = field.properties().getOrDefault("patternError", "");
            return FieldResult.problem(own.isEmpty() ? texts.of("form.error.pattern", texts.inSentence(field)) : own);
        }
        return FieldResult.value(text);
    }

    private static boolean isEmail(String text) {
        return EMAIL.matcher(text).matches() && !ReadableText.hasInvisible(text);
    }

    private static boolean isPhone(String text) {
        long digits = text.chars().filter(each -> each >= '0' && each <= '9').count();
        return PHONE.matcher(text).matches() && digits >= 7 && digits <= 20;
    }
}
