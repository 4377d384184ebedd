package org.alongside.form.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.alongside.form.definition.Field;

/** Validates one answer and converts it, or returns an error message. */
public final class FieldCheck {

    private final FieldTexts texts;
    private final TextCheck text;
    private final NumberCheck number;
    private final DateCheck date;
    private final TimeCheck time;
    private final ChoiceCheck choice;

    public FieldCheck(FieldTexts texts, LocalDate today, Choices choices) {
        this.texts = texts;
        this.text = new TextCheck(texts);
        this.number = new NumberCheck(texts);
        this.date = new DateCheck(texts, today);
        this.time = new TimeCheck(texts, date);
        this.choice = new ChoiceCheck(texts, choices);
    }

    /** @param other finds another date of the same form or row, for rules that compare dates */
    FieldResult check(Field field, RawInput typed, Function<String, Optional<OtherDate>> other) {
        return switch (field.kind()) {
            case TEXT, LONG_TEXT -> text.check(field, typed.text(field.key()), typed.text(field.sureKey()));
            case NUMBER -> number.check(field, typed.text(field.key()));
            case DATE -> date.check(field, typed.date(field.key()), other);
            case TIME -> time.check(field, typed.text(field.key()));
            case CHECKBOX -> choice.box(field, typed.text(field.key()));
            case RADIO, SELECT -> choice.one(field, typed.text(field.key()));
            case CHECKLIST, TAGLIST -> choice.several(field, typed.list(field.key()));
            case DATETIME -> time.checkMoment(field, typed, other);
            case FILE -> files(field, typed.files(field.key()));
        };
    }

    private FieldResult files(Field field, List<Files.Kept> files) {
        if (files.isEmpty()) {
            return FieldResult.unanswered(field, texts, "form.error.file");
        }
        return files.size() > field.upload().most()
                ? FieldResult.problem(texts.of(
                        "form.file.many",
                        texts.startingSentence(field),
                        field.upload().most()))
                : FieldResult.value(files);
    }
}
