package org.alongside.form.answer;

import java.util.Locale;
import org.alongside.form.definition.Field;
import org.alongside.text.Messages;
import org.alongside.text.TypedDates;

/** The module's messages, and question labels for use within sentences. */
public final class FieldTexts {

    private final Messages messages;
    private final TypedDates dates;

    public FieldTexts(Messages messages) {
        this.messages = messages;
        this.dates = new TypedDates(messages);
    }

    /** Error messages for dates, as on all other pages. */
    TypedDates dates() {
        return dates;
    }

    Messages messages() {
        return messages;
    }

    public String of(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** The label within a sentence: "Enter <b>the date the work starts</b>". */
    String inSentence(Field field) {
        String called = field.properties().getOrDefault("called", "");
        if (!called.isEmpty()) {
            return called;
        }
        return field.label().endsWith("?") ? of("form.question", field.label()) : lower(field.label());
    }

    /** The label at the start of a sentence. */
    String startingSentence(Field field) {
        String called = field.properties().getOrDefault("called", "");
        if (!called.isEmpty()) {
            return called.substring(0, 1).toUpperCase(Locale.UK) + called.substring(1);
        }
        return field.label().endsWith("?") ? of("form.question.start", field.label()) : field.label();
    }

    /** "Full name" becomes "full name"; "NHS number" and "I agree" are unchanged. */
    static String lower(String label) {
        boolean acronym = label.length() > 1 && !Character.isLowerCase(label.charAt(1)) && label.charAt(1) != ' ';
        boolean me = label.startsWith("I ");
        return acronym || me || label.isEmpty()
                ? label
                : label.substring(0, 1).toLowerCase(Locale.UK) + label.substring(1);
    }
}
