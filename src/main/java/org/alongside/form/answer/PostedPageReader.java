package org.alongside.form.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.alongside.form.definition.Field;
import org.alongside.form.definition.Form;
import org.alongside.form.definition.Page;
import org.alongside.form.definition.Part;
import org.alongside.text.ReadableText;

/**
 * Reads a posted page. Only the page's own inputs are read. Line breaks become {@code \n} and surrounding blanks are
 * trimmed; other text is kept as typed. Control characters, which no page can show, are removed and the input is
 * marked.
 */
public final class PostedPageReader {

    /** Limit for inputs of an earlier form version kept from one page. */
    private static final int UNKNOWN = 100;

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,60}");

    private final FormState state;
    private final PostedPage posted;
    private final Set<String> shown;
    private final Set<String> unclean = new LinkedHashSet<>();
    private RawInput typed;

    private PostedPageReader(FormState state, Page page, PostedPage posted) {
        this.state = state;
        this.posted = posted;
        this.typed = state.typed();
        String said = one("_shown");
        this.shown = said.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(said.split(",", -1)));
        if (shown.isEmpty()) {
            typed = read(page.parts(), typed, "");
        } else {
            // An earlier version, with other questions on other pages, may have rendered the page.
            for (Page each : state.form().pages()) {
                typed = read(each.parts(), typed, "");
            }
            typed = withUnknown(typed);
        }
    }

    /** Keeps input for questions no longer in the form, for display. */
    private RawInput withUnknown(RawInput start) {
        Set<String> known = new HashSet<>();
        state.form().parts().forEach(part -> {
            if (part instanceof Field field) {
                known.add(field.key());
            } else if (part instanceof Part.Rows rows) {
                known.add(rows.key());
            } else if (part instanceof Part.WorkedOut worked) {
                known.add(worked.key());
            }
        });
        RawInput more = start;
        int room = UNKNOWN;
        for (String name : shown) {
            List<String> texts = new ArrayList<>();
            for (String box : List.of("", "-day", "-month", "-year", "-time")) {
                posted.all(name + box).forEach(each -> texts.add(clean(each, name, true)));
            }
            texts.removeIf(String::isBlank);
            if (NAME.matcher(name).matches() && !known.contains(name) && !texts.isEmpty() && room-- > 0) {
                more = more.with(name, String.join(" ", texts));
            }
        }
        return more;
    }

    public static PostedPageReader of(FormState state, Page page, PostedPage posted) {
        return new PostedPageReader(state, page, posted);
    }

    /** All input, including this page. */
    public RawInput typed() {
        return typed;
    }

    /** Names of the inputs from which characters were removed. */
    public Set<String> unclean() {
        return unclean;
    }

    /** Whether the posted page had this input; true for pages that do not list their inputs. */
    public boolean had(String name) {
        return shown.isEmpty() || shown.contains(name);
    }

    private RawInput read(List<Part> parts, RawInput start, String at) {
        RawInput read = start;
        for (Part part : Form.flat(parts).toList()) {
            if (part instanceof Field field
                    && wasThere(part, at + field.key(), at)
                    && state.resolve(field, at).standing() == Field.Standing.ASKED) {
                read = field.kind() == Field.Kind.FILE
                        ? read.withFiles(field.key(), files(at + field.key(), start.files(field.key())))
                        : read.with(field.key(), value(field, at + field.key()));
                if (field.checks().like() == Field.Like.EMAIL) {
                    read = read.with(field.sureKey(), clean(one(at + field.sureKey()), at + field.key(), false));
                }
            } else if (part instanceof Part.Rows rows && wasThere(part, rows.key(), at)) {
                read = read.with(rows.key(), rows(rows, start.rows(rows.key())));
            }
        }
        return read;
    }

    private boolean wasThere(Part part, String name, String at) {
        return shown.isEmpty() ? state.shows(part, at) : shown.contains(name);
    }

    private List<RawInput> rows(Part.Rows rows, List<RawInput> before) {
        int count = Math.min(count(rows.key() + "-count", before.size()), rows.most() + 1);
        List<RawInput> read = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            RawInput start = i < before.size() ? before.get(i) : RawInput.none();
            read.add(read(rows.parts(), start, FormState.at(rows, i)));
        }
        return read;
    }

    private int count(String name, int otherwise) {
        String text = one(name);
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : otherwise;
    }

    private Object value(Field field, String name) {
        return switch (field.kind()) {
            case CHECKBOX -> String.valueOf(!one(name).isEmpty());
            case CHECKLIST, TAGLIST -> several(name);
            case DATE, DATETIME -> {
                LinkedHashMap<String, Object> parts = new LinkedHashMap<>();
                for (String part : field.boxes()) {
                    parts.put(part, clean(one(name + "-" + part), name, false));
                }
                yield parts;
            }
            default -> clean(one(name), name, field.kind() == Field.Kind.LONG_TEXT);
        };
    }

    /** Without {@link Uploads}, no new files are accepted, and files named on the page must be known. */
    private List<Files.Kept> files(String name, List<Files.Kept> before) {
        List<Files.Kept> now = posted.files().get(name);
        if (now != null) {
            return now;
        }
        List<String> still = posted.all(name + Uploads.STILL);
        List<String> out = posted.all(name + Uploads.OUT);
        return before.stream()
                .filter(file -> still.contains(file.id().toString()))
                .filter(file -> !out.contains(file.id().toString()))
                .toList();
    }

    private List<String> several(String name) {
        List<String> values = new ArrayList<>();
        for (String value : posted.all(name)) {
            String clean = clean(value, name, false);
            if (!clean.isEmpty()) {
                values.add(clean);
            }
        }
        return values;
    }

    private String one(String name) {
        return posted.one(name);
    }

    private String clean(String text, String name, boolean lines) {
        String joined = text.replace("\r\n", "\n").replace('\r', '\n');
        StringBuilder clean = new StringBuilder(joined.length());
        joined.codePoints().filter(point -> ReadableText.isText(point, lines)).forEach(clean::appendCodePoint);
        if (clean.length() != joined.length()) {
            unclean.add(name);
        }
        return clean.toString().strip();
    }
}
