package org.alongside.browser;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One browser process for all tests of a JVM, with nothing installed by hand.
 *
 * <p>The driver is npm's {@code playwright-core}, run by the system's Node; the browser is the machine's Chromium, or
 * else the one inside npm's {@code @sparticuz/chromium}. {@code -Dalongside.browser=package} takes the latter in any
 * case, {@code -Dalongside.browser=/a/path} another one. Both packages and their versions stand in
 * {@code src/test/browser/package.json}; the driver's has to be the version of the Java client.
 */
final class Chromium implements AutoCloseable {

    private static final Path PACKAGES = Path.of("src/test/browser").toAbsolutePath();
    private static final Path WORK = Path.of("target/browser").toAbsolutePath();
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    Chromium() {
        String wanted = System.getProperty("alongside.browser", "");
        Optional<Path> binary = wanted.isEmpty()
                ? NAMES.stream().map(Chromium::onPath).flatMap(Optional::stream).findFirst()
                : Optional.of(wanted).filter(name -> !name.equals("package")).map(Path::of);
        Path node = onPath("node")
                .orElseThrow(() -> new IllegalStateException("Browser tests need Node 20 or newer on the path"));
        installDriver(binary.isEmpty());
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_NODEJS_PATH", node.toString())));
        this.browser =
                playwright.chromium().launch(binary.map(Chromium::installed).orElseGet(() -> unpacked(node)));
    }

    com.microsoft.playwright.Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static BrowserType.LaunchOptions options(Path binary) {
        return new BrowserType.LaunchOptions()
                .setExecutablePath(binary)
                .setHeadless(true)
                .setArgs(List.of(
                        // Tests run as root in containers, where Chromium refuses its sandbox.
                        "--no-sandbox",
                        "--disable-dev-shm-usage",
                        "--disable-gpu",
                        // No network: nothing is looked up, updated or reported.
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-domain-reliability",
                        "--disable-sync",
                        "--no-pings",
                        "--no-proxy-server",
                        "--force-color-profile=srgb",
                        "--font-render-hinting=none"));
    }

    private static BrowserType.LaunchOptions installed(Path binary) {
        return options(binary);
    }

    private static BrowserType.LaunchOptions unpacked(Path node) {
        Path folder = WORK.resolve("chromium");
        String binary =
                run(PACKAGES, node.toString(), "unpack.mjs", folder.toString()).strip();
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("LD_LIBRARY_PATH", folder.resolve("al2023/lib").toString());
        environment.put("FONTCONFIG_PATH", folder.resolve("fonts").toString());
        return options(Path.of(binary)).setEnv(environment);
    }

    /** Puts playwright-core where the Java client looks for its own driver: in {@code package} below the driver's folder. */
    private static void installDriver(boolean withBrowser) {
        Path driver = PACKAGES.resolve("node_modules/playwright-core");
        Path packaged = PACKAGES.resolve("node_modules/@sparticuz/chromium");
        if (!Files.exists(driver) || withBrowser && !Files.exists(packaged)) {
            List<String> install = new ArrayList<>(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
            if (!withBrowser) {
                install.add("--omit=optional");
            }
            run(PACKAGES, install.toArray(String[]::new));
        }
        try {
            Path link = WORK.resolve("driver/package");
            Files.createDirectories(WORK.resolve("driver"));
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, driver);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.setProperty("playwright.cli.dir", WORK.resolve("driver").toString());
    }

    private static Optional<Path> onPath(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String run(Path folder, String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(Arrays.toString(command) + " failed: " + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
