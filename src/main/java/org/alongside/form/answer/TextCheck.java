package org.alongside.form.answer;

import java.util.regex.Pattern;
import org.alongside.form.definition.Field;
import org.alongside.text.EmailAddress;
import org.alongside.text.PhoneNumber;
import org.alongside.text.ReadableText;
import org.alongside.text.TextLength;

/** Validates a text: characters, length and format. */
final class TextCheck {

    private final FieldTexts texts;

    TextCheck(FieldTexts texts) {
        this.texts = texts;
    }

    /** @param confirmed the address about which the person said that it is right as it is, empty for none */
    FieldResult check(Field field, String typed, String confirmed) {
        String text = TextLength.composed(typed);
        Field.Checks checks = field.checks();
        if (ReadableText.isBlank(text)) {
            return FieldResult.unanswered(field, texts, "form.error.enter");
        }
        if (!ReadableText.isText(text)) {
            return FieldResult.problem(texts.of("form.error.characters"));
        }
        int length = TextLength.of(text);
        if (length > checks.maxLength()) {
            return FieldResult.problem(
                    texts.of("form.error.long", texts.startingSentence(field), checks.maxLength(), length));
        }
        if (length < checks.minLength()) {
            return FieldResult.problem(texts.of("form.error.short", texts.startingSentence(field), checks.minLength()));
        }
        if (checks.like() == Field.Like.EMAIL) {
            String address = EmailAddress.clean(text);
            return EmailAddress.problem(address, address.equals(EmailAddress.clean(confirmed)))
                    .map(problem -> FieldResult.problem(EmailAddress.words(problem, address, texts.messages())))
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
