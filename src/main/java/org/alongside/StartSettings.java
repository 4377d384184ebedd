package org.alongside;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.StringUtils;

/** Derived settings: the list of message files, and no demo on a real database. */
class StartSettings implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean embedded = !StringUtils.hasText(environment.getProperty("spring.datasource.url"));
        boolean demo = embedded && environment.getProperty("alongside.demo", Boolean.class, false);
        Map<String, Object> settings = new HashMap<>();
        settings.put("alongside.embedded", embedded);
        settings.put("alongside.demo", demo);
        settings.put("spring.messages.basename", messageFiles());
        environment.getPropertySources().addFirst(new MapPropertySource("alongside", settings));
    }

    /** One file per module in {@code messages/}, so that no two modules share a file. */
    private static String messageFiles() {
        try {
            return Arrays.stream(
                            new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties"))
                    .map(file -> "messages/" + StringUtils.stripFilenameExtension(String.valueOf(file.getFilename())))
                    .sorted()
                    .distinct()
                    .collect(Collectors.joining(","));
        } catch (IOException e) {
            throw new IllegalStateException("The messages cannot be read from the class path", e);
        }
    }
}
