package org.alongside.form.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.form.definition.Field;
import org.alongside.form.definition.Form;
import org.jspecify.annotations.Nullable;

/**
 * Everything a template needs to draw one page of a form.
 *
 * @param page the page's key, {@link Form#CHECK} for the one that shows all answers
 * @param number which page this is, from 1, "check your answers" included
 * @param count how many pages there are with the answers so far
 * @param answers page by page, on "check your answers" only
 * @param shown names of the questions on the page, so that an unticked box differs from one that was not there
 * @param changing whether the person came from "check your answers" and returns there
 * @param more whether an answer brought up further questions on the same page
 * @param problems for the error summary, each linked to its field
 * @param unfitting answers in a draft that the form no longer asks for
 * @param before the page before this one, null on the first
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
        boolean more,
        List<Problem> problems,
        List<Unfitting> unfitting,
        @Nullable String before,
        String continueLabel) {

    /** An error: what to do, and the id of the input it belongs to, empty when it belongs to none. */
    public record Problem(String target, String message) {}

    /** An answer that the form has no place for any more. */
    public record Unfitting(String label, String text) {}

    /** One page's answers on "check your answers". */
    public record CheckPage(String key, String title, List<CheckRow> rows) {}

    /**
     * One answer to check: the id its "Change" link leads to, its lines, none when it was not answered, whether it can be
     * changed, and the words whose reading age is shown; empty for no such figure.
     */
    public record CheckRow(String target, String label, List<String> lines, boolean changes, String measured) {}

    /** One part of the page, ready to draw. */
    public sealed interface PartView
            permits FieldView, GroupView, RowsView, WordsView, LineView, GapView, PictureView, TableView {
        /** Picks the template fragment. */
        default String kind() {
            return getClass().getSimpleName().replace("View", "");
        }
    }

    /**
     * One question.
     *
     * @param name of the input, and its id
     * @param limit how many characters there may be, empty when nothing is to be said
     * @param value text to stand there; empty for questions that are picked from, and for dates
     * @param error what to do, empty when all is well
     * @param describedBy ids for {@code aria-describedby}, null when there are none
     * @param wrong which boxes of a date are wrong
     * @param focus whether the cursor starts here
     * @param time of day typed beside a date
     * @param files that were given
     * @param told the answer in words, line by line; for questions that are only shown
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
            String time,
            List<FileView> files,
            List<String> told)
            implements PartView {

        @Override
        public String kind() {
            return field.standing() == Field.Standing.ASKED ? field.kind().name() : "Told";
        }

        /** What a browser offers to choose from, null for every file. */
        public @Nullable String accept() {
            return field.upload().accepts().isEmpty()
                    ? null
                    : String.join(",", field.upload().accepts());
        }

        /** Whether people are told that they may leave it empty. A box may always be left. */
        public boolean isOptional() {
            return !field.checks().required() && field.kind() != Field.Kind.CHECKBOX;
        }

        /** The autocomplete token, null when there is none. */
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

        /** The keyboard that a phone brings up, null for the usual one. */
        public @Nullable String inputMode() {
            if (field.kind() != Field.Kind.NUMBER) {
                return null;
            }
            return field.checks().decimals() == 0 ? "numeric" : "decimal";
        }
    }

    /** A file that was given, and how large it is in words. */
    public record FileView(String id, String name, String size) {}

    /** A date as typed. */
    public record DateView(String day, String month, String year) {}

    /** One option of a question that is picked from. */
    public record OptionView(String id, String value, String label, String hint, boolean chosen) {}

    /** Questions under one legend. */
    public record GroupView(String name, String label, String hint, boolean outlined, List<PartView> parts)
            implements PartView {}

    /** A list that grows. */
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

    /** One row, counted from 0. */
    public record RowView(int index, String title, List<PartView> parts) {}

    /** Something to read, as safe HTML. */
    public record WordsView(String html) implements PartView {}

    /** A line between questions. */
    public record LineView() implements PartView {}

    /** Room between questions, 1 to 9. */
    public record GapView(int step) implements PartView {}

    /** A picture and what it shows. */
    public record PictureView(String address, String alternative) implements PartView {}

    /** Rows to read: those that are seen at once, and those behind "show more". */
    public record TableView(
            String name, String caption, List<String> heads, List<List<String>> rows, List<List<String>> more)
            implements PartView {}

    /** How the page is sent: with files it has to be in parts. Null for the usual way. */
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

    /** Whether the page asks one thing whose label says the same as its title: the label is then the heading. */
    public boolean isOneQuestion() {
        return parts.size() == 1
                && parts.get(0) instanceof FieldView only
                && only.field().label().equals(title);
    }

    /** Whether this is "check your answers". */
    public boolean isCheck() {
        return page.equals(Form.CHECK);
    }

    /** The problems as the layout wants them, message by input; it puts "Error: " before the title when there are any. */
    public Map<String, String> errors() {
        Map<String, String> errors = new LinkedHashMap<>();
        problems.forEach(problem -> errors.put(problem.target(), problem.message()));
        return errors;
    }
}
