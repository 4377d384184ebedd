package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Two Thymeleaf pitfalls without an error message. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern TAG = Pattern.compile("<[a-z:]+(?:\\s+[a-zA-Z:_-]+=\"[^\"]*\")+\\s*/?>");
    private static final Pattern CONDITION = Pattern.compile("\\sth:(?:if|unless|case)=\"");
    private static final Pattern FRAGMENT = Pattern.compile("th:fragment=\"([\\w-]+)");

    @Test
    void no_condition_stands_on_an_element_that_takes_in_a_fragment() {
        Set<String> wrong = new TreeSet<>();
        for (Path file : Models.files(TEMPLATES, ".html")) {
            TAG.matcher(Models.text(file))
                    .results()
                    .map(found -> found.group())
                    .filter(tag -> (tag.contains("th:replace=\"") || tag.contains("th:insert=\""))
                            && CONDITION.matcher(tag).find())
                    .forEach(tag -> wrong.add(TEMPLATES.relativize(file) + ": " + tag));
        }
        assertThat(wrong)
                .as("th:replace and th:insert come before th:if on the same element: put the condition around it")
                .isEmpty();
    }

    @Test
    void no_fragment_has_the_name_of_an_element_beside_it() {
        Set<String> wrong = new TreeSet<>();
        for (Path file : Models.files(TEMPLATES, ".html")) {
            String text = Models.text(file);
            FRAGMENT.matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .filter(name ->
                            Pattern.compile("<" + name + "[\\s>]").matcher(text).find())
                    .forEach(name -> wrong.add(TEMPLATES.relativize(file) + ": " + name));
        }
        assertThat(wrong)
                .as("a fragment is asked for by a name that also finds elements")
                .isEmpty();
    }
}
