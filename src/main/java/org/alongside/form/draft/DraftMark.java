package org.alongside.form.draft;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which saved answers a page of a form was drawn from. The page carries it in a hidden field and posts it back.
 *
 * @param line the pages that follow one another in one tab, from when the form was opened there
 * @param drawing this drawing of one page
 * @param revision the save of the draft that the page was drawn from, 0 when there was no draft
 */
public record DraftMark(String line, String drawing, long revision) {

    /** Tells the page's script which save holds what it has just sent. */
    public static final String HEADER = "Draft-Mark";

    private static final Pattern TEXT =
            Pattern.compile("([A-Za-z0-9_-]{1,12})\\.([0-9]{1,18})(?:\\.([A-Za-z0-9_-]{1,12}))?");

    /** The form was opened: a page that follows no other. */
    public static DraftMark opened(long revision) {
        return new DraftMark(random(), random(), revision);
    }

    /**
     * The mark that a page or an address carries, nothing for any other text. A URL has no drawing; its page gets a
     * new one.
     */
    public static Optional<DraftMark> read(@Nullable String text) {
        Matcher mark = TEXT.matcher(text == null ? "" : text);
        return mark.matches()
                ? Optional.of(new DraftMark(
                        mark.group(1), mark.group(3) == null ? random() : mark.group(3), Long.parseLong(mark.group(2))))
                : Optional.empty();
    }

    /** The same page with the answers of another save. */
    public DraftMark at(long other) {
        return new DraftMark(line, drawing, other);
    }

    /** For the address of the page that follows in the same tab. */
    public String next() {
        return line + "." + revision;
    }

    /** For the hidden field of a page. */
    @Override
    public String toString() {
        return line + "." + revision + "." + drawing;
    }

    /** Nobody gains anything by guessing it: a draft is read by its owner only. */
    private static String random() {
        return RandomKey.random().substring(0, 12);
    }
}
