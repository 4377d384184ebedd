package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** With the profile {@code development}, changes in the source folder show on the next page without a restart. */
class DevelopmentProfileTest {

    @TempDir
    Path sources;

    private Path page;
    private Path texts;

    @BeforeEach
    void write_a_page_and_its_text() throws Exception {
        page = write("templates/tea.html", "<p>[[#{tea}]], please</p>");
        texts = write("messages/tea.properties", "tea=Tea");
    }

    @Test
    void a_page_that_is_changed_is_seen_at_once() {
        development().run(application -> {
            assertThat(shown(application)).isEqualTo("<p>Tea, please</p>");

            change(page, "<h1>[[#{tea}]]!</h1>");

            assertThat(shown(application)).isEqualTo("<h1>Tea!</h1>");
        });
    }

    @Test
    void a_text_that_is_changed_is_seen_at_once() {
        development().run(application -> {
            assertThat(shown(application)).isEqualTo("<p>Tea, please</p>");

            change(texts, "tea=Coffee – or “chai”");

            assertThat(shown(application)).isEqualTo("<p>Coffee – or “chai”, please</p>");
        });
    }

    @Test
    void started_from_another_folder_it_says_what_is_missing() {
        development()
                .withPropertyValues("alongside.development.sources=" + sources.resolve("elsewhere"))
                .run(application -> assertThat(application)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("start from the folder that holds pom.xml"));
    }

    private ApplicationContextRunner development() {
        return new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withPropertyValues("spring.profiles.active=development", "alongside.development.sources=" + sources)
                .withUserConfiguration(DevelopmentMessages.class)
                .withConfiguration(
                        AutoConfigurations.of(ThymeleafAutoConfiguration.class, MessageSourceAutoConfiguration.class));
    }

    private static String shown(ApplicationContext application) {
        return application.getBean(ITemplateEngine.class).process("tea", new Context());
    }

    private Path write(String name, String content) throws IOException {
        Path file = sources.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    /** With a new modification time, as after an edit. */
    private static void change(Path file, String content) throws IOException {
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(5)));
    }
}
