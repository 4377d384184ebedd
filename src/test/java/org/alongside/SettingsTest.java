package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Each setting has a line in the docs and a single default. */
class SettingsTest {

    private static final Path DOCS = Path.of("docs", "operations.md");
    private static final Pattern IN_CODE = Pattern.compile("(?:\\$\\{|Property\\(\")(alongside\\.[a-z0-9.-]*[a-z0-9])");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    @Test
    void each_setting_has_a_line_in_the_docs_and_each_line_a_setting() throws IOException {
        Set<String> documented = documented().keySet();
        assertThat(settings()).isNotEmpty().as("without a line in %s", DOCS).isSubsetOf(documented);
        // Read from the environment by code that runs before the context.
        Set<String> early = Set.of("alongside.demo-cases", "alongside.engine.timers");
        assertThat(documented)
                .as("in %s, but nobody reads it", DOCS)
                .allMatch(each -> early.contains(each) || settings().contains(each));
    }

    @Test
    void the_default_of_a_setting_stands_in_one_place_and_the_docs_say_it() throws IOException {
        PropertySource<?> defaults = new YamlPropertySourceLoader()
                .load("defaults", new ClassPathResource("application.yaml"))
                .get(0);
        Map<String, String> documented = documented();
        for (Class<?> type : types()) {
            String prefix = type.getAnnotation(ConfigurationProperties.class).value();
            for (RecordComponent component : type.getRecordComponents()) {
                String name = prefix + "." + kebab(component.getName());
                assertThat(defaults.getProperty(name))
                        .as("%s in application.yaml", name)
                        .isNotNull();
                if (component.getAccessor().getReturnType() != List.class) {
                    assertThat(documented.get(name))
                            .as("default of %s in %s", name, DOCS)
                            .isEqualTo(String.valueOf(defaults.getProperty(name)));
                }
                if (!name.startsWith("alongside.web.")) {
                    assertThat(component.isAnnotationPresent(DefaultValue.class))
                            .as("%s has its default in application.yaml", name)
                            .isFalse();
                }
            }
        }
    }

    private static Set<String> settings() {
        Set<String> settings = new TreeSet<>();
        for (Class<?> type : types()) {
            String prefix = type.getAnnotation(ConfigurationProperties.class).value();
            for (RecordComponent component : type.getRecordComponents()) {
                settings.add(prefix + "." + kebab(component.getName()));
            }
        }
        for (Path file : SqlTables.sources(Path.of("src/main/java"))) {
            IN_CODE.matcher(SqlTables.read(file))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .forEach(settings::add);
        }
        return settings;
    }

    private static List<Class<?>> types() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        List<Class<?>> types = new ArrayList<>();
        for (BeanDefinition found : scan.findCandidateComponents("org.alongside")) {
            try {
                types.add(Class.forName(found.getBeanClassName()));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
        assertThat(types).isNotEmpty().allMatch(Class::isRecord);
        return types;
    }

    /** Each documented setting with its default; {@code .b} after {@code a.x} means {@code a.b}. */
    private static Map<String, String> documented() throws IOException {
        Map<String, String> documented = new TreeMap<>();
        for (String line : Files.readAllLines(DOCS)) {
            String[] cells = line.split("(?<!\\\\)\\|");
            if (cells.length < 4 || !cells[1].strip().startsWith("`alongside.")) {
                continue;
            }
            List<String> names = quoted(cells[1]);
            List<String> defaults = quoted(cells[3]);
            String before = names.get(0);
            for (int at = 0; at < names.size(); at++) {
                String name = names.get(at).startsWith(".")
                        ? before.substring(0, before.lastIndexOf('.')) + names.get(at)
                        : names.get(at);
                documented.put(name, at < defaults.size() ? defaults.get(at) : "");
                before = name;
            }
        }
        return documented;
    }

    private static List<String> quoted(String cell) {
        return QUOTED.matcher(cell)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
