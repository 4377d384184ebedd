package org.alongside.form.answer;

import java.util.Locale;
import org.alongside.form.definition.Field;
import org.alongside.text.Messages;
import org.alongside.text.TypedDates;

/** The module's own messages, and the names of questions as they are used inside sentences. */
public final class FieldTexts {

    private final Messages messages;
    private final TypedDates dates;

    public FieldTexts(Messages messages) {
        this.messages = messages;
        this.dates = new TypedDates(messages);
    }

    /** Says what is wrong with a date, as on every other page. */
    TypedDates dates() {
        return dates;
    }

    public String of(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** The question's name in the middle of a sentence: "Enter <b>the date the work starts</b>". */
    String inSentence(Field field) {
        String called = field.properties().getOrDefault("called", "");
        if (!called.isEmpty()) {
            return called;
        }
        return field.label().endsWith("?") ? of("form.question", field.label()) : lower(field.label());
    }

    /** The same at the start of a sentence. */
    String startingSentence(Field field) {
        String called = field.properties().getOrDefault("called", "");
        if (!called.isEmpty()) {
            return called.substring(0, 1).toUpperCase(Locale.UK) + called.substring(1);
        }
        return field.label().endsWith("?") ? of("form.question.start", field.label()) : field.label();
    }

    /** "Full name" as "full name"; "NHS number" and "I agree" stay. */
    static String lower(String label) {
        boolean acronym = label.length() > 1 && !Character.isLowerCase(label.charAt(1)) && label.charAt(1) != ' ';
        boolean me = label.startsWith("I ");
        return acronym || me || label.isEmpty()
                ? label
                : label.substring(0, 1).toLowerCase(Locale.UK) + label.substring(1);
    }
}
