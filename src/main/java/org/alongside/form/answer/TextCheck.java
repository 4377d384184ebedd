package org.alongside.form.answer;

import java.util.regex.Pattern;
import org.alongside.form.definition.Field;
import org.alongside.text.EmailAddress;
import org.alongside.text.PhoneNumber;
import org.alongside.text.ReadableText;

/** Validates a text: characters, length and format. */
final class TextCheck {

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
        if (checks.like() == Field.Like.EMAIL) {
            String address = EmailAddress.clean(text);
            return EmailAddress.problem(address)
                    .map(problem -> FieldResult.problem(texts.of(problem.key())))
                    .orElseGet(() -> matching(field, address));
        }
        if (checks.like() == Field.Like.PHONE) {
            return PhoneNumber.read(text)
                    .map(number -> matching(field, number))
                    .orElseGet(() -> FieldResult.problem(texts.of("form.error.phone")));
        }
        return matching(field, text);
    }

    private FieldResult matching(Field field, String text) {
        Pattern pattern = field.checks().pattern();
        // As in browsers, an unanchored pattern may match anywhere.
        if (pattern != null && !pattern.matcher(text).find()) {
            String own = field.properties().getOrDefault("patternError", "");
            return FieldResult.problem(own.isEmpty() ? texts.of("form.error.pattern", texts.inSentence(field)) : own);
        }
        return FieldResult.value(text);
    }
}
