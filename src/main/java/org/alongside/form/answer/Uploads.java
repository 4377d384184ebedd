package org.alongside.form.answer;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.form.definition.Field;
import org.alongside.form.definition.Form;
import org.alongside.form.flow.FormFlow;
import org.alongside.text.FileName;
import org.alongside.text.Messages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Stores the files of a posted page. Controllers whose forms may have file questions pass {@link #read} to {@link
 * FormFlow} instead of the request's parameters; call it only after access is checked, because files are stored at
 * once.
 *
 * <p>Checks what the field specifies: not empty, size, accepted types and number of files. {@link Files} checks that
 * the content matches the name.
 */
@Component
public class Uploads {

    /** Suffix of the hidden inputs that list earlier files to keep. */
    static final String STILL = "-still";

    /** Prefix of the tick boxes that remove a file. */
    static final String OUT = "-out";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern IN_ROW = Pattern.compile("([A-Za-z0-9_]+)-([0-9]{1,3})-([A-Za-z0-9_]+)");

    private final ObjectProvider<Files> files;
    private final FieldTexts texts;

    Uploads(ObjectProvider<Files> files, Messages messages) {
        this.files = files;
        this.texts = new FieldTexts(messages);
    }

    /** The posted page with its current files. */
    public PostedPage read(HttpServletRequest request, Form form) {
        Map<String, String[]> parameters = request.getParameterMap();
        if (form.everyField().noneMatch(field -> field.kind() == Field.Kind.FILE)) {
            return PostedPage.of(parameters);
        }
        PostedPage posted = new PostedPage(parameters, new LinkedHashMap<>(), new LinkedHashMap<>());
        for (String name : names(parameters)) {
            posted.files().put(name, new ArrayList<>(still(parameters, name)));
        }
        for (Part part : parts(request)) {
            String file = part.getSubmittedFileName();
            if (file != null && !file.isBlank()) {
                field(form, part.getName()).ifPresent(field -> take(field, part, file, posted));
            }
        }
        return posted;
    }

    private void take(Field field, Part part, String submitted, PostedPage posted) {
        List<Files.Kept> there = posted.files().computeIfAbsent(part.getName(), fresh -> new ArrayList<>());
        String name = FileName.of(submitted).whole();
        try {
            String problem = FileName.hasNul(submitted)
                    ? texts.of("form.file.name", name)
                    : problem(field, name, part.getSize());
            Files keeper = files.getIfAvailable();
            if (problem == null && keeper == null) {
                problem = texts.of("form.file.nowhere");
            }
            Field.Upload upload = field.upload();
            if (problem == null && upload.most() > 1 && there.size() >= upload.most()) {
                problem = texts.of("form.file.many", texts.startingSentence(field), upload.most());
            }
            if (problem != null || keeper == null) {
                posted.problems().put(part.getName(), String.valueOf(problem));
                return;
            }
            String type = part.getContentType() == null ? "" : part.getContentType();
            try (InputStream content = part.getInputStream()) {
                Files.Kept kept = keeper.keep(name, type, part.getSize(), content);
                if (upload.most() == 1) {
                    // The new file replaces the previous one.
                    there.clear();
                }
                there.add(kept);
            }
        } catch (ValidationRejected refused) {
            posted.problems().put(part.getName(), texts.of(refused.message(), refused.arguments()));
        } catch (IOException broken) {
            posted.problems().put(part.getName(), texts.of("form.file.broken", name));
        }
    }

    private @org.jspecify.annotations.Nullable String problem(Field field, String name, long size) {
        Field.Upload upload = field.upload();
        if (size == 0) {
            return texts.of("form.file.empty", name);
        }
        if (size > upload.megabytes() * 1024L * 1024L) {
            return texts.of("form.file.large", name, upload.megabytes());
        }
        if (!upload.accepts().isEmpty() && upload.accepts().stream().noneMatch(each -> ends(name, each))) {
            return texts.of("form.file.kind", name, String.join(", ", upload.accepts()));
        }
        return null;
    }

    private static boolean ends(String name, String ending) {
        return name.toLowerCase(Locale.ROOT).endsWith(ending);
    }

    private List<Files.Kept> still(Map<String, String[]> parameters, String name) {
        Files keeper = files.getIfAvailable();
        List<String> out = List.of(parameters.getOrDefault(name + OUT, new String[0]));
        List<Files.Kept> still = new ArrayList<>();
        for (String id : parameters.getOrDefault(name + STILL, new String[0])) {
            if (keeper != null && ID.matcher(id).matches() && !out.contains(id)) {
                keeper.find(UUID.fromString(id)).ifPresent(still::add);
            }
        }
        return still;
    }

    private static List<String> names(Map<String, String[]> parameters) {
        return parameters.keySet().stream()
                .filter(name -> name.endsWith(STILL))
                .map(name -> name.substring(0, name.length() - STILL.length()))
                .toList();
    }

    private static Optional<Field> field(Form form, String name) {
        Matcher inRow = IN_ROW.matcher(name);
        boolean row = inRow.matches();
        String key = row ? inRow.group(3) : name;
        return (row ? form.fieldsOfRows(inRow.group(1)) : form.fields())
                .filter(field -> field.kind() == Field.Kind.FILE && field.key().equals(key))
                .findFirst();
    }

    private static Iterable<Part> parts(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            return List.of();
        }
        try {
            return request.getParts();
        } catch (IOException | ServletException e) {
            throw new IllegalStateException("A posted form could not be read", e);
        }
    }
}
