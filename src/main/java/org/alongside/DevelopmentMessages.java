package org.alongside;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** In development, reads messages from the source folder and reloads changed files. */
@Configuration(proxyBeanMethods = false)
@Profile("development")
class DevelopmentMessages {

    /**
     * Replaces Spring Boot's bean. Reads the environment directly, because messages are created before bean
     * placeholders are resolved.
     */
    @Bean
    MessageSource messageSource(Environment environment) throws IOException {
        Path sources = Path.of(environment.getRequiredProperty("alongside.development.sources"));
        ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();
        messages.setBasenames(basenames(sources.resolve("messages")).toArray(String[]::new));
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        messages.setCacheMillis(0);
        return messages;
    }

    private static List<String> basenames(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException("The profile \"development\" reads texts from " + folder.toAbsolutePath()
                    + ", which does not exist: start from the folder that holds pom.xml.");
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".properties"))
                    .map(file -> StringUtils.stripFilenameExtension(
                            file.toAbsolutePath().normalize().toUri().toString()))
                    .sorted()
                    .toList();
        }
    }
}
