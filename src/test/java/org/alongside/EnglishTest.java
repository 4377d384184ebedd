package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No text for people uses a phrase of {@code english/ruled-out.txt}: messages, letters, pages, forms, names and
 * documentation in models, and guides. Text in quotation marks is exempt: it is quoted, or the name of a page element.
 */
class EnglishTest {

    private static final Path RULED_OUT = Path.of("src/test/resources/english/ruled-out.txt");
    private static final Path RESOURCES = Path.of("src/main/resources");

    private static final Pattern ELEMENT =
            Pattern.compile("<[a-zA-Z][\\w:-]*((?:\\s+[\\w:.-]+(?:=\"[^\"]*\")?)*)\\s*/?>([^<]*)");
    private static final Pattern SPOKEN_ATTRIBUTE =
            Pattern.compile("\\s(?:aria-label|title|alt|placeholder|data-[\\w-]*text)=\"([^\"]*)\"");
    private static final Set<String> SPOKEN_KEYS = Set.of(
            "label",
            "text",
            "description",
            "called",
            "dateLabel",
            "timeLabel",
            "patternError",
            "rowName",
            "alt",
            "title");
    private static final Pattern MODEL_TEXT = Pattern.compile(
            "\\sname=\"([^\"]*)\"|<(?:\\w+:)?(?:documentation|description|text)[^>/]*>([^<]*)<", Pattern.DOTALL);

    @Test
    void no_text_uses_a_phrase_that_is_ruled_out() {
        Map<String, String> texts = texts();
        assertThat(texts).as("texts that are read").hasSizeGreaterThan(4_000);
        assertThat(RuledOutPhrases.read(RULED_OUT).usedIn(texts))
                .as("phrases of " + RULED_OUT)
                .isEmpty();
    }

    @Test
    void every_letter_greets_in_the_same_way_and_leaves_the_sign_off_to_the_application() {
        Set<String> wrong = new TreeSet<>();
        for (Path file : Models.files(RESOURCES.resolve("templates/mail"), ".txt")) {
            String body = Models.text(file).split("\n[ \t]*\n", 2)[1];
            if (!body.startsWith("Dear [(${name})],\n")) {
                wrong.add(file + ": " + body.lines().findFirst().orElse(""));
            }
            if (Pattern.compile("(?im)^(hello|hi|kind regards|best wishes|yours \\w+),?")
                    .matcher(body)
                    .find()) {
                wrong.add(file + " greets or signs off by itself");
            }
            if (!Models.text(file).contains("\nWhy: You are getting this because ")) {
                wrong.add(file + " does not say why people get it");
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Texts for people, by location. */
    private static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>(MessagesTest.texts());
        for (Path file : Models.files(RESOURCES.resolve("templates"), ".txt")) {
            texts.put(file.toString(), Models.text(file).replaceAll("\\[\\(.*?\\)]|\\[#[^\\]]*]|\\[/]", " "));
        }
        for (Path file : Models.files(RESOURCES.resolve("templates"), ".html")) {
            texts.put(file.toString(), shown(Models.text(file)));
        }
        for (Path file : Models.files(Path.of("forms"), ".form")) {
            form(file).forEach((at, text) -> texts.put(file + " " + at, text));
        }
        for (String ending : List.of(".bpmn", ".dmn")) {
            for (Path file : Models.files(Path.of("processes"), ending)) {
                Matcher text = MODEL_TEXT.matcher(Models.text(file));
                for (int i = 1; text.find(); i++) {
                    texts.put(file + " " + i, plain(text.group(1) == null ? text.group(2) : text.group(1)));
                }
            }
        }
        guides().forEach(file -> texts.put(file.toString(), Models.text(file).replaceAll("(?s)```.*?```", " ")));
        return texts;
    }

    private static List<Path> guides() {
        try (Stream<Path> docs = Files.list(Path.of("docs"))) {
            List<Path> guides =
                    new ArrayList<>(docs.filter(file -> file.toString().endsWith(".md"))
                            .sorted()
                            .toList());
            guides.add(Path.of("README.md"));
            return guides;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page's own words: element text not replaced by a message, and attributes read by screen readers. */
    private static String shown(String html) {
        StringBuilder shown = new StringBuilder();
        Matcher element = ELEMENT.matcher(html.replaceAll("(?s)<!--.*?-->|<script.*?</script>|<style.*?</style>", " "));
        while (element.find()) {
            String attributes = element.group(1);
            if (!attributes.contains("th:text=") && !attributes.contains("th:utext=")) {
                shown.append(element.group(2)).append('\n');
            }
            SPOKEN_ATTRIBUTE.matcher(attributes).results().forEach(spoken -> shown.append(spoken.group(1))
                    .append('\n'));
        }
        return plain(shown.toString());
    }

    private static Map<String, String> form(Path file) {
        Map<String, String> texts = new LinkedHashMap<>();
        try {
            collect(new ObjectMapper().readTree(file.toFile()), "", texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static void collect(JsonNode node, String at, Map<String, String> texts) {
        if (node.isObject()) {
            node.properties().forEach(property -> {
                if (property.getValue().isTextual() && SPOKEN_KEYS.contains(property.getKey())) {
                    texts.put(at + "/" + property.getKey(), property.getValue().asText());
                }
                collect(property.getValue(), at + "/" + property.getKey(), texts);
            });
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), at + "/" + i, texts);
            }
        }
    }

    private static String plain(String xml) {
        return xml.replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
