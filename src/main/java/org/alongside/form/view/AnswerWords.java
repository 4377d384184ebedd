package org.alongside.form.view;

import java.util.List;
import java.util.stream.Stream;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.FieldTexts;
import org.alongside.form.answer.RawInput;
import org.alongside.form.definition.Choice;
import org.alongside.form.definition.Field;
import org.alongside.form.text.DateText;
import org.alongside.text.RawDate;

/** Answers in words: dates, option labels, file sizes. */
final class AnswerWords {

    private final Choices choices;
    private final FieldTexts texts;

    AnswerWords(Choices choices, FieldTexts texts) {
        this.choices = choices;
        this.texts = texts;
    }

    /** The lines of an answer; empty when unanswered. */
    List<String> lines(Field field, RawInput typed) {
        return switch (field.kind()) {
            case DATETIME -> {
                RawDate date = typed.date(field.key());
                String day = date.date()
                        .map(DateText.DAY::format)
                        .orElseGet(() -> (date.day() + " " + date.month() + " " + date.year()).strip());
                String both = String.join(
                        ", ",
                        Stream.of(day, typed.timeOf(field.key()))
                                .filter(each -> !each.isEmpty())
                                .toList());
                yield both.isEmpty() ? List.of() : List.of(both);
            }
            case FILE ->
                typed.files(field.key()).stream()
                        .map(file -> texts.of("form.file.told", file.name(), fileSize(file.size())))
                        .toList();
            case DATE -> {
                RawDate date = typed.date(field.key());
                yield date.isEmpty()
                        ? List.of()
                        : List.of(date.date().map(DateText.DAY::format).orElseGet(() -> typed.text(field.key())));
            }
            case CHECKBOX -> List.of(texts.of(typed.text(field.key()).equals("true") ? "form.yes" : "form.no"));
            case RADIO, SELECT, CHECKLIST, TAGLIST -> {
                List<String> chosen = typed.list(field.key());
                yield choices.optionsOf(field).stream()
                        .filter(option -> chosen.contains(option.value()))
                        .map(Choice::label)
                        .toList();
            }
            case NUMBER -> {
                String text = typed.text(field.key());
                yield text.isEmpty() ? List.of() : List.of((field.prefix() + text + " " + field.suffix()).strip());
            }
            default ->
                typed.text(field.key()).isEmpty()
                        ? List.of()
                        : List.of(typed.text(field.key()).split("\n", -1));
        };
    }

    /** In whole kilobytes, or whole megabytes from 1 MB. */
    String fileSize(long bytes) {
        return bytes < 1024 * 1024
                ? texts.of("form.file.kilobytes", Math.max(1, bytes / 1024))
                : texts.of("form.file.megabytes", bytes / (1024 * 1024));
    }
}
