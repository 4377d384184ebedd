package org.alongside.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.YamlMapFactoryBean;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All declarations, from {@code privacy/*.yaml}, one file for each module. */
@Component
public class TableDeclarations {

    private final Map<String, List<TableDeclaration>> byModule = new LinkedHashMap<>();

    TableDeclarations() {
        JsonMapper json = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        for (Resource file : files()) {
            YamlMapFactoryBean yaml = new YamlMapFactoryBean();
            yaml.setResources(file);
            Map<String, Object> read = Objects.requireNonNull(yaml.getObject());
            List<Map<String, Object>> tables =
                    json.convertValue(read.get("tables"), new TypeReference<List<Map<String, Object>>>() {});
            byModule.put(
                    Objects.requireNonNull(file.getFilename()).replace(".yaml", ""),
                    tables.stream()
                            .map(TableDeclarations::complete)
                            .map(table -> json.convertValue(table, TableDeclaration.class))
                            .toList());
        }
        List<String> faults = all().flatMap(table -> table.faults().stream()).toList();
        if (!faults.isEmpty()) {
            throw new IllegalStateException("Missing in privacy/*.yaml: " + faults);
        }
    }

    /** Each module with its declarations, in a fixed order. */
    public Map<String, List<TableDeclaration>> byModule() {
        return byModule;
    }

    /** All declarations, those of a module in their order in its file. */
    public Stream<TableDeclaration> all() {
        return byModule.values().stream().flatMap(List::stream);
    }

    private static Map<String, Object> complete(Map<String, Object> table) {
        Map<String, Object> whole = new HashMap<>(table);
        whole.putIfAbsent("shown", Map.of());
        whole.putIfAbsent("blanked", Map.of());
        whole.putIfAbsent("handled", false);
        return whole;
    }

    private static List<Resource> files() {
        try {
            List<Resource> files = new ArrayList<>(
                    List.of(new PathMatchingResourcePatternResolver().getResources("classpath*:privacy/*.yaml")));
            files.sort(Comparator.comparing(file -> Objects.requireNonNull(file.getFilename())));
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
