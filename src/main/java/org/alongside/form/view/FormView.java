package org.alongside.form.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.form.definition.Field;
import org.alongside.form.definition.Form;
import org.alongside.text.EmailAddress;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * All data for the template of a form page.
 *
 * @param page the page's key, or {@link Form#CHECK}
 * @param number number of the page, from 1, including "check your answers"
 * @param count number of pages with the answers so far
 * @param answers by page, only on "check your answers"
 * @param shown names of the questions on the page, to tell an unticked box from an absent one
 * @param changing whether the page was opened from "check your answers" and returns there
 * @param depends keys of the questions whose answers change what the page shows
 * @param fresh questions that an answer on the page has just revealed
 * @param problems for the error summary, each linked to its field
 * @param unfitting answers in a draft that no longer fit the form
 * @param before the page that "Back" leads to: the previous one, or "check your answers" when one answer is changed; null on
 *     the first
 */
public record FormView(
        Form form,
        String page,
        String title,
        String hint,
        int number,
        int count,
        List<PartView> parts,
        List<CheckPage> answers,
        String shown,
        boolean changing,
        Set<String> depends,
        List<NewQuestion> fresh,
        List<Problem> problems,
        List<Unfitting> unfitting,
        @Nullable String before,
        String continueLabel) {

    /** An error: its message, and the id of its input, or empty. */
    public record Problem(String target, String message) {}

    /** A question that has just been revealed, and the id of its input. */
    public record NewQuestion(String target, String label) {}

    /** An answer that no longer fits the form. */
    public record Unfitting(String label, String text) {}

    /** A page's answers on "check your answers". */
    public record CheckPage(String key, String title, List<CheckRow> rows) {}

    /**
     * An answer to check: the id for its "Change" link, its lines (empty when unanswered), whether it can be changed,
     * and the text to show reading advice for, or empty.
     */
    public record CheckRow(String target, String label, List<String> lines, boolean changes, String measured) {}

    /** A part of the page. */
    public sealed interface PartView
            permits FieldView, GroupView, RowsView, WordsView, LineView, GapView, PictureView, TableView {
        /** Name of the template fragment. */
        default String kind() {
            return getClass().getSimpleName().replace("View", "");
        }
    }

    /**
     * A question.
     *
     * @param name of the input, and its id
     * @param limit maximum number of characters to state, or empty
     * @param value the input's text; empty for options and dates
     * @param error the message, or empty
     * @param describedBy ids for {@code aria-describedby}, or null
     * @param wrong the invalid inputs of a date
     * @param focus whether the input is focused
     * @param fresh whether an answer on the page has just revealed it
     * @param time the time input next to a date
     * @param files uploaded files
     * @param told lines of the answer, for read-only questions
     * @param sure whether the person has confirmed this email address
     */
    public record FieldView(
            Field field,
            String name,
            String limit,
            String value,
            DateView date,
            List<OptionView> options,
            String error,
            @Nullable String describedBy,
            List<String> wrong,
            boolean focus,
            boolean fresh,
            String time,
            List<FileView> files,
            List<String> told,
            boolean sure)
            implements PartView {

        /** Whether the person is asked if an email address is right as it is, or has said so. */
        public boolean isQueried() {
            return field.checks().like() == Field.Like.EMAIL
                    && (sure || !error.isEmpty())
                    && EmailAddress.isQuestion(value);
        }

        @Override
        public String kind() {
            return field.standing() == Field.Standing.ASKED ? field.kind().name() : "Told";
        }

        /** The {@code accept} attribute, null for every file type. */
        public @Nullable String accept() {
            return field.upload().accepts().isEmpty()
                    ? null
                    : String.join(",", field.upload().accepts());
        }

        /** Whether the label says "optional". A tick box never does. */
        public boolean isOptional() {
            return !field.checks().required() && field.kind() != Field.Kind.CHECKBOX;
        }

        /** The autocomplete token, or null. */
        public @Nullable String autocomplete() {
            return field.properties().get("autocomplete");
        }

        /** The CSS class for the input's width. */
        public String width() {
            String width = field.properties().get("width");
            if (width != null) {
                return "govuk-input--width-" + width;
            }
            return switch (field.kind()) {
                case NUMBER, TIME -> "govuk-input--width-10";
                default -> field.checks().like() == Field.Like.PHONE ? "govuk-input--width-20" : "";
            };
        }

        /** The input's type. */
        public String type() {
            return switch (field.checks().like()) {
                case EMAIL -> "email";
                case PHONE -> "tel";
                case ANYTHING -> "text";
            };
        }

        /** The {@code inputmode} for on-screen keyboards, or null. */
        public @Nullable String inputMode() {
            if (field.kind() != Field.Kind.NUMBER) {
                return null;
            }
            return field.checks().decimals() == 0 ? "numeric" : "decimal";
        }
    }

    /** An uploaded file with its size in words. */
    public record FileView(String id, String name, String size) {}

    /** A date as typed. */
    public record DateView(String day, String month, String year) {}

    /** An option. */
    public record OptionView(String id, String value, String label, String hint, boolean chosen) {}

    /** Questions under one legend. */
    public record GroupView(String name, String label, String hint, boolean outlined, List<PartView> parts)
            implements PartView {}

    /** A dynamic list. */
    public record RowsView(
            String name,
            String label,
            String hint,
            String rowName,
            List<RowView> rows,
            String error,
            boolean canAdd,
            boolean canRemove,
            boolean outlined,
            boolean focus)
            implements PartView {}

    /** A row, counted from 0. */
    public record RowView(int index, String title, List<PartView> parts) {}

    /** Static text as safe HTML. */
    public record WordsView(String html) implements PartView {}

    /** A separator line. */
    public record LineView() implements PartView {}

    /** Vertical space, 1 to 9. */
    public record GapView(int step) implements PartView {}

    /** An image with its alternative text. */
    public record PictureView(String address, String alternative) implements PartView {}

    /** A table: rows shown initially, and those behind "show more". */
    public record TableView(
            String name, String caption, List<String> heads, List<List<String>> rows, List<List<String>> more)
            implements PartView {}

    /** The form's {@code enctype}: multipart with files, otherwise null. */
    public @Nullable String encoding() {
        return asksForFiles(parts) ? "multipart/form-data" : null;
    }

    private static boolean asksForFiles(List<PartView> parts) {
        return parts.stream()
                .anyMatch(
                        part -> part instanceof FieldView field && field.kind().equals("FILE")
                                || part instanceof GroupView group && asksForFiles(group.parts())
                                || part instanceof RowsView rows
                                        && rows.rows().stream().anyMatch(row -> asksForFiles(row.parts())));
    }

    /** Whether the page has a single question with the same label as its title; the label is then the heading. */
    public boolean isOneQuestion() {
        return parts.size() == 1
                && parts.get(0) instanceof FieldView only
                && only.field().label().equals(title);
    }

    /** Whether this is "check your answers". */
    public boolean isCheck() {
        return page.equals(Form.CHECK);
    }

    /** A digest of the answers on "check your answers", with which the page says what it showed. */
    public String seen() {
        return DigestUtils.sha256Hex(answers.toString());
    }

    /** Error messages by input, for the layout, which adds "Error: " to the title. */
    public Map<String, String> errors() {
        Map<String, String> errors = new LinkedHashMap<>();
        problems.forEach(problem -> errors.put(problem.target(), problem.message()));
        return errors;
    }
}
