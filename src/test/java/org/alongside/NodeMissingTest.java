package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the build's helper as the build does. */
class NodeMissingTest {

    @Test
    void a_build_without_node_says_in_one_line_what_to_install_and_fails(@TempDir Path project) throws Exception {
        Path assets = Files.createDirectory(project.resolve("assets"));
        Files.writeString(assets.resolve("package.json"), "{}");
        ProcessBuilder build = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        Path.of("src/build/Assets.java").toAbsolutePath().toString(),
                        "assets",
                        "build",
                        "results")
                .directory(project.toFile())
                .redirectErrorStream(true);
        build.environment().put("PATH", project.toString());
        Process process = build.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isNotZero();
        assertThat(said.lines())
                .singleElement()
                .asString()
                .contains("Node.js is not installed", "Install Node.js 20 or later");
        assertThat(project.resolve("target/npm-assets-build.done")).doesNotExist();
    }
}
