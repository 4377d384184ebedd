package org.alongside.form.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alongside.form.answer.AskedQuestions;
import org.alongside.form.answer.FieldCheck;
import org.alongside.form.answer.FieldCheck.Found;
import org.alongside.form.answer.FieldTexts;
import org.alongside.form.answer.FormState;
import org.alongside.form.answer.FormValidator;
import org.alongside.form.answer.RawInput;
import org.alongside.form.definition.Choice;
import org.alongside.form.definition.Field;
import org.alongside.form.definition.Form;
import org.alongside.form.definition.FormReader;
import org.alongside.form.definition.Page;
import org.alongside.form.definition.Part;
import org.alongside.form.definition.TemplateText;
import org.alongside.form.text.DateText;
import org.alongside.form.view.FormView.CheckPage;
import org.alongside.form.view.FormView.CheckRow;
import org.alongside.form.view.FormView.DateView;
import org.alongside.form.view.FormView.FieldView;
import org.alongside.form.view.FormView.OptionView;
import org.alongside.form.view.FormView.PartView;
import org.alongside.form.view.FormView.Problem;
import org.alongside.form.view.FormView.RowView;
import org.alongside.form.view.FormView.Unfitting;
import org.alongside.text.RawDate;

/** Turns a scene into what the templates draw. */
public final class FormViewBuilder {

    /** Rows that a table shows at most. */
    private static final int ROWS = 500;

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final FormState scene;
    private final FieldCheck fields;
    private final FieldTexts texts;
    private final Map<String, Found> problems;
    private final String focus;
    private final Set<String> shown = new LinkedHashSet<>();

    /** @param focus name of the input that the cursor starts in, or the start of names in a new row; empty for none */
    public FormViewBuilder(
            FormState scene, FieldCheck fields, FieldTexts texts, Map<String, Found> problems, String focus) {
        this.scene = scene;
        this.fields = fields;
        this.texts = texts;
        this.problems = problems;
        this.focus = focus;
    }

    public FormView page(Page page, boolean changing, boolean more) {
        List<Page> pages = scene.pages();
        int index = pages.indexOf(page);
        boolean last = index == pages.size() - 1;
        List<PartView> parts = parts(page.parts(), scene.typed(), "");
        return new FormView(
                scene.form(),
                page.key(),
                scene.says(page.title(), ""),
                scene.says(page.hint(), ""),
                index + 1,
                count(pages),
                parts,
                List.of(),
                String.join(",", shown),
                changing,
                more,
                summary(page),
                unfitting(),
                index == 0 ? null : pages.get(index - 1).key(),
                last && !scene.form().checked() ? finishLabel() : texts.of("form.button.continue"));
    }

    public FormView check() {
        List<Page> pages = scene.pages();
        List<CheckPage> all = new ArrayList<>();
        for (Page page : pages) {
            List<CheckRow> rows = new ArrayList<>();
            for (Part part : Form.flat(page.parts()).toList()) {
                if (scene.shows(part, "")) {
                    checkRow(part).ifPresent(rows::add);
                }
            }
            if (!rows.isEmpty()) {
                all.add(new CheckPage(page.key(), scene.says(page.title(), ""), rows));
            }
        }
        return new FormView(
                scene.form(),
                Form.CHECK,
                texts.of("form.check.title"),
                "",
                count(pages),
                count(pages),
                List.of(),
                all,
                "",
                false,
                false,
                problems.values().stream()
                        .map(found -> new Problem("", String.valueOf(found.problem())))
                        .toList(),
                unfitting(),
                pages.get(pages.size() - 1).key(),
                finishLabel());
    }

    /** The names of the inputs on a page, in its order. */
    public List<String> names(Page page) {
        parts(page.parts(), scene.typed(), "");
        return List.copyOf(shown);
    }

    private int count(List<Page> pages) {
        return pages.size() + (scene.form().checked() ? 1 : 0);
    }

    private String finishLabel() {
        String own = scene.form().finishLabel();
        return own == null ? texts.of("form.button.finish") : own;
    }

    private List<PartView> parts(List<Part> parts, RawInput typed, String at) {
        List<PartView> views = new ArrayList<>();
        for (Part part : parts) {
            if (!scene.shows(part, at)) {
                continue;
            }
            if (part instanceof Field field) {
                views.add(field(scene.told(field, at), typed, at + field.key()));
            } else if (part instanceof Part.Group group) {
                views.add(new FormView.GroupView(
                        at + group.id(),
                        scene.says(group.label(), at),
                        scene.says(group.hint(), at),
                        group.outlined(),
                        parts(group.parts(), typed, at)));
            } else if (part instanceof Part.Rows rows) {
                views.add(rows(rows, typed));
            } else if (part instanceof Part.Words words) {
                views.add(new FormView.WordsView(scene.html(words.text(), at)));
            } else if (part instanceof Part.Line) {
                views.add(new FormView.LineView());
            } else if (part instanceof Part.Gap gap) {
                views.add(new FormView.GapView(gap.step()));
            } else if (part instanceof Part.Picture picture) {
                views.add(new FormView.PictureView(picture.address(), scene.says(picture.alternative(), at)));
            } else if (part instanceof Part.Table table) {
                views.add(table(table, at));
            }
        }
        return views;
    }

    private FormView.TableView table(Part.Table table, String at) {
        List<Part.Column> columns = new ArrayList<>(table.columns());
        String columnsFrom = table.columnsFrom();
        if (columnsFrom != null && scene.value(columnsFrom, at) instanceof Iterable<?> several) {
            several.forEach(each -> {
                if (each instanceof Map<?, ?> column) {
                    columns.add(new Part.Column(
                            TemplateText.told(column.get("key")), TemplateText.told(column.get("label"))));
                }
            });
        }
        List<List<String>> rows = new ArrayList<>();
        if (scene.value(table.from(), at) instanceof Iterable<?> several) {
            for (Object each : several) {
                if (each instanceof Map<?, ?> row && rows.size() < ROWS) {
                    rows.add(columns.stream()
                            .map(column -> TemplateText.told(row.get(column.key())))
                            .toList());
                }
            }
        }
        int first = Math.min(rows.size(), table.first());
        return new FormView.TableView(
                at + table.id(),
                scene.says(table.caption(), at),
                columns.stream().map(column -> scene.says(column.heading(), at)).toList(),
                rows.subList(0, first),
                rows.subList(first, rows.size()));
    }

    private FormView.RowsView rows(Part.Rows rows, RawInput typed) {
        shown.add(rows.key());
        String rowName = scene.says(rows.rowName(), "");
        List<RawInput> given = typed.rows(rows.key());
        List<RowView> views = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            views.add(new RowView(
                    i,
                    texts.of("form.row", rowName, String.valueOf(i + 1)),
                    parts(rows.parts(), given.get(i), FormState.at(rows, i))));
        }
        return new FormView.RowsView(
                rows.key(),
                scene.says(rows.label(), ""),
                scene.says(rows.hint(), ""),
                rowName,
                views,
                error(rows.key()),
                !rows.fixed() && given.size() < rows.most(),
                !rows.fixed() && !given.isEmpty(),
                rows.outlined(),
                focus.equals(rows.key()));
    }

    private FieldView field(Field field, RawInput typed, String name) {
        shown.add(name);
        Found problem = problems.get(name);
        String limit = limit(field);
        List<String> described = new ArrayList<>();
        if (!field.hint().isEmpty()) {
            described.add(name + "-hint");
        }
        if (problem != null) {
            described.add(name + "-error");
        }
        if (!limit.isEmpty()) {
            described.add(name + "-info");
        }
        boolean dated = !field.boxes().isEmpty();
        RawDate date = dated ? typed.date(field.key()) : new RawDate("", "", "");
        boolean plain = !dated && field.kind() != Field.Kind.FILE;
        return new FieldView(
                field,
                name,
                limit,
                plain ? typed.text(field.key()) : "",
                new DateView(date.day(), date.month(), date.year()),
                options(field, typed, name),
                error(name),
                described.isEmpty() ? null : String.join(" ", described),
                problem == null ? List.of() : problem.wrong(),
                !focus.isEmpty() && (name.equals(focus) || isFirstIn(focus, name)),
                typed.timeOf(field.key()),
                typed.files(field.key()).stream()
                        .map(file -> new FormView.FileView(file.id().toString(), file.name(), size(file.size())))
                        .toList(),
                field.standing() == Field.Standing.ASKED ? List.of() : lines(field, typed));
    }

    private String size(long bytes) {
        return bytes < 1024 * 1024
                ? texts.of("form.file.kilobytes", Math.max(1, bytes / 1024))
                : texts.of("form.file.megabytes", bytes / (1024 * 1024));
    }

    /** The first input of a new row: no name of that row was drawn before it. */
    private boolean isFirstIn(String row, String name) {
        return row.endsWith("-")
                && name.startsWith(row)
                && shown.stream().filter(each -> each.startsWith(row)).count() == 1;
    }

    /** Limits are said before anybody runs into them. */
    private String limit(Field field) {
        if (field.kind() == Field.Kind.TIME || field.kind() == Field.Kind.DATETIME) {
            String form = field.times().hours24() ? texts.of("form.time.24") : "";
            String steps = field.times().interval() > 1
                    ? texts.of("form.time.interval", field.times().interval())
                    : "";
            return (form + " " + steps).strip();
        }
        if (field.kind() == Field.Kind.FILE) {
            String kinds = field.upload().accepts().isEmpty()
                    ? ""
                    : texts.of(
                            "form.file.kinds", String.join(", ", field.upload().accepts()));
            String size = field.upload().most() > 1
                    ? texts.of(
                            "form.file.limit.several",
                            field.upload().most(),
                            field.upload().megabytes())
                    : texts.of("form.file.limit", field.upload().megabytes());
            return (size + " " + kinds).strip();
        }
        if (field.kind() != Field.Kind.TEXT && field.kind() != Field.Kind.LONG_TEXT) {
            return "";
        }
        return field.checks().minLength() > 0
                ? texts.of(
                        "form.limit.between",
                        field.checks().minLength(),
                        field.checks().maxLength())
                : texts.of("form.limit", field.checks().maxLength());
    }

    private List<OptionView> options(Field field, RawInput typed, String name) {
        if (!field.kind().picks()) {
            return List.of();
        }
        List<String> chosen = typed.list(field.key());
        List<OptionView> views = new ArrayList<>();
        for (Choice option : fields.options(field)) {
            views.add(new OptionView(
                    views.isEmpty() ? name : name + "-" + (views.size() + 1),
                    option.value(),
                    option.label(),
                    option.hint(),
                    chosen.contains(option.value())));
        }
        return views;
    }

    private String error(String name) {
        Found found = problems.get(name);
        return found == null || found.problem() == null ? "" : found.problem();
    }

    private List<Problem> summary(Page page) {
        List<Problem> summary = new ArrayList<>();
        Found altogether = problems.get("");
        if (altogether != null) {
            summary.add(new Problem("", String.valueOf(altogether.problem())));
        }
        for (String name : shown) {
            Found found = problems.get(name);
            if (found != null) {
                summary.add(new Problem(target(page, name, found), String.valueOf(found.problem())));
            }
        }
        return summary;
    }

    /** The input that a link in the error summary leads to: in a date, the first box that is wrong. */
    private static String target(Page page, String name, Found found) {
        String key = name.replaceFirst("^[A-Za-z0-9_]+-[0-9]+-", "");
        boolean date = Form.flat(page.parts())
                .flatMap(part -> part instanceof Part.Rows rows ? Form.flat(rows.parts()) : Stream.of(part))
                .anyMatch(part -> part instanceof Field field
                        && field.key().equals(key)
                        && !field.boxes().isEmpty());
        return date
                ? name + "-" + (found.wrong().isEmpty() ? "day" : found.wrong().get(0))
                : name;
    }

    private Optional<CheckRow> checkRow(Part part) {
        if (part instanceof Field plain) {
            Field field = scene.told(plain, "");
            return Optional.of(new CheckRow(
                    field.boxes().isEmpty() ? field.key() : field.key() + "-day",
                    field.label(),
                    lines(field, scene.typed()),
                    field.standing() == Field.Standing.ASKED,
                    field.isMeasured() ? scene.typed().text(field.key()) : ""));
        }
        if (part instanceof Part.Rows rows) {
            List<String> lines = new ArrayList<>();
            List<RawInput> given = scene.typed().rows(rows.key());
            RawInput fresh = scene.freshRow(rows);
            for (int i = 0; i < given.size(); i++) {
                if (FormValidator.isUntouched(rows, given.get(i), fresh)) {
                    continue;
                }
                List<String> told = new ArrayList<>();
                for (Part inner : Form.flat(rows.parts()).toList()) {
                    if (inner instanceof Field plain && scene.shows(inner, FormState.at(rows, i))) {
                        Field field = scene.told(plain, FormState.at(rows, i));
                        List<String> answer = lines(field, given.get(i));
                        if (!answer.isEmpty()) {
                            told.add(texts.of("form.row.answer", field.label(), String.join(" ", answer)));
                        }
                    }
                }
                lines.add(String.join("; ", told));
            }
            return Optional.of(new CheckRow(rows.key(), scene.says(rows.label(), ""), lines, true, ""));
        }
        return Optional.empty();
    }

    private List<String> lines(Field field, RawInput typed) {
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
                        .map(file -> texts.of("form.file.told", file.name(), size(file.size())))
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
                yield fields.options(field).stream()
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

    /** Every question that is to be seen, with its answer in words; of rows also each question in them. */
    public Map<String, AskedQuestions.Question> asked() {
        Map<String, AskedQuestions.Question> asked = new LinkedHashMap<>();
        for (Page page : scene.pages()) {
            for (Part part : Form.flat(page.parts()).toList()) {
                if (!scene.shows(part, "")) {
                    continue;
                }
                if (part instanceof Field plain) {
                    Field field = scene.told(plain, "");
                    asked.put(field.key(), question(field, lines(field, scene.typed())));
                } else if (part instanceof Part.Rows rows) {
                    asked.put(
                            rows.key(),
                            new AskedQuestions.Question(
                                    scene.says(rows.label(), ""),
                                    "ROWS",
                                    checkRow(rows).map(CheckRow::lines).orElse(List.of()),
                                    askedInRows(rows)));
                }
            }
        }
        return asked;
    }

    private Map<String, AskedQuestions.Question> askedInRows(Part.Rows rows) {
        Map<String, AskedQuestions.Question> asked = new LinkedHashMap<>();
        List<RawInput> given = scene.typed().rows(rows.key());
        for (Part inner : Form.flat(rows.parts()).toList()) {
            if (!(inner instanceof Field plain)) {
                continue;
            }
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < given.size(); i++) {
                Field field = scene.told(plain, FormState.at(rows, i));
                List<String> answer = lines(field, given.get(i));
                if (scene.shows(inner, FormState.at(rows, i)) && !answer.isEmpty()) {
                    String row = texts.of("form.row", scene.says(rows.rowName(), ""), String.valueOf(i + 1));
                    lines.add(row + ": " + String.join(" ", answer));
                }
            }
            asked.put(plain.key(), question(scene.told(plain, FormState.at(rows, 0)), lines));
        }
        return asked;
    }

    private static AskedQuestions.Question question(Field field, List<String> lines) {
        return new AskedQuestions.Question(field.label(), field.kind().name(), lines, Map.of());
    }

    /** Everything that was typed, hidden or not, and what the form has no place for. */
    public List<CheckRow> told() {
        List<CheckRow> told = new ArrayList<>();
        scene.form().parts().forEach(part -> checkRow(part)
                .filter(row -> !row.lines().isEmpty())
                .ifPresent(told::add));
        unfitting().forEach(left -> told.add(new CheckRow("", left.label(), List.of(left.text()), false, "")));
        return told;
    }

    /** What a draft holds that the form has no place for: it is shown, so that people can copy what they still want. */
    private List<Unfitting> unfitting() {
        List<Unfitting> left = new ArrayList<>();
        unfitting(scene.form().parts().toList(), scene.typed(), "", "", left);
        return left;
    }

    private void unfitting(List<Part> parts, RawInput typed, String at, String before, List<Unfitting> left) {
        Set<String> known = new HashSet<>();
        for (Part part : parts) {
            if (part instanceof Field plain) {
                known.add(plain.key());
                Field field = scene.told(plain, at);
                unshown(field, typed).ifPresent(text -> left.add(new Unfitting(before + field.label(), text)));
            } else if (part instanceof Part.Rows rows) {
                known.add(rows.key());
                List<RawInput> given = typed.rows(rows.key());
                if (given.isEmpty() && !typed.text(rows.key()).isBlank()) {
                    left.add(new Unfitting(scene.says(rows.label(), ""), typed.text(rows.key())));
                }
                for (int i = 0; i < given.size(); i++) {
                    String row = texts.of("form.row", scene.says(rows.rowName(), ""), String.valueOf(i + 1));
                    unfitting(Form.flat(rows.parts()).toList(), given.get(i), FormState.at(rows, i), row + ": ", left);
                }
            } else if (part instanceof Part.WorkedOut worked) {
                known.add(worked.key());
            }
        }
        for (String key : new TreeSet<>(typed.keys())) {
            String text = told(typed, key);
            if (!known.contains(key) && !text.isBlank()) {
                left.add(new Unfitting(before + FormReader.words(key), text));
            }
        }
    }

    /** What was typed for a question that is of another kind now, or picks from other options, and so does not show it. */
    private Optional<String> unshown(Field field, RawInput typed) {
        String text = told(typed, field.key());
        if (text.isBlank()) {
            return Optional.empty();
        }
        boolean rows = !typed.rows(field.key()).isEmpty();
        return switch (field.kind()) {
            case RADIO, SELECT, CHECKLIST, TAGLIST -> noLongerOffered(field, typed);
            case FILE -> typed.files(field.key()).isEmpty() ? Optional.of(text) : Optional.empty();
            case CHECKBOX -> text.equals("true") || text.equals("false") ? Optional.empty() : Optional.of(text);
            case DATE -> rows || !typed.timeOf(field.key()).isEmpty() ? Optional.of(text) : Optional.empty();
            default -> rows ? Optional.of(text) : Optional.empty();
        };
    }

    private static String told(RawInput typed, String key) {
        List<RawInput> rows = typed.rows(key);
        if (rows.isEmpty()) {
            return typed.text(key);
        }
        List<String> told = new ArrayList<>();
        for (RawInput row : rows) {
            if (row.keys().contains("id") && row.keys().contains("size")) {
                told.add(row.text("name"));
                continue;
            }
            told.add(String.join(
                    ", ", row.keys().stream().sorted().map(row::text).toList()));
        }
        return String.join("; ", told);
    }

    private Optional<String> noLongerOffered(Field field, RawInput typed) {
        List<String> offered = fields.options(field).stream().map(Choice::value).toList();
        List<String> gone = typed.list(field.key()).stream()
                .filter(value -> !offered.contains(value))
                // Options given at run time may be unnamed values such as ids, which tell nobody anything.
                .map(value -> ID.matcher(value).matches() ? texts.of("form.unfitting.choice") : FormReader.words(value))
                .toList();
        return gone.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", gone));
    }
}
