package org.alongside.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a template needs to draw one page of a form.
 *
 * @param page the page's key, {@link Form#CHECK} for the last one
 * @param title the page's own title
 * @param number which page this is, from 1, "check your answers" included
 * @param count how many pages there are with the answers so far
 * @param shown names of the questions on the page, so that an unticked box differs from one that was not there
 * @param changing whether the person came from "check your answers" and returns there
 * @param problems for the error summary, each linked to its field
 * @param unfitting answers in a draft that the form no longer asks for
 */
public record FormView(
        Form form,
        String page,
        String title,
        String hint,
        int number,
        int count,
        List<PartView> parts,
        List<CheckPage> check,
        String shown,
        boolean changing,
        boolean news,
        List<Problem> problems,
        List<Unfitting> unfitting,
        @Nullable String before,
        String continueLabel) {

    /** An error: what to do, and the id of the input it belongs to (empty when it belongs to none). */
    public record Problem(String target, String message) {}

    /** An answer that the form has no place for any more. */
    public record Unfitting(String label, String text) {}

    /** One page's answers on "check your answers". */
    public record CheckPage(String key, String title, List<CheckRow> rows) {}

    /** One answer to check: where "Change" leads, and lines of text. */
    public record CheckRow(String page, String target, String label, List<String> lines) {}

    /** One part of the page, ready to draw; {@code kind} picks the fragment. */
    public record PartView(
            String kind,
            String id,
            String name,
            String label,
            String hint,
            String limit,
            String value,
            String day,
            String month,
            String year,
            List<OptionView> options,
            List<PartView> parts,
            List<RowView> rows,
            String html,
            String error,
            String describedBy,
            List<String> wrongParts,
            int maxLength,
            int lines,
            String inputMode,
            String autocomplete,
            String width,
            String prefix,
            String suffix,
            String source,
            boolean optional,
            boolean canAdd,
            boolean canRemove) {}

    /** One option of a question that is picked from. */
    public record OptionView(String id, String value, String label, String hint, boolean chosen) {}

    /** One row of a list that grows, counted from 0. */
    public record RowView(int index, String title, String id, List<PartView> parts) {}

    public boolean isCheck() {
        return page.equals(Form.CHECK);
    }

    public boolean isLast() {
        return number == count;
    }
}
