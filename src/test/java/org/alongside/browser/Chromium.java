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
 * A browser process without manual installation.
 *
 * <p>The driver is npm's {@code playwright-core}, run by the system's Node. The browser is a headless Chromium, which
 * opens pages twice as fast: the machine's own ({@code chromium-headless-shell}), or on Linux the one in npm's {@code
 * @sparticuz/chromium}. Without either, the machine's full Chromium is used. {@code -Dalongside.browser=package} and
 * {@code -Dalongside.browser=/a/path} override this. {@code src/test/browser/package.json} has the versions of both
 * packages; the driver's must match the Java client.
 */
final class Chromium implements AutoCloseable {

    private static final Path PACKAGES = Path.of("src/test/browser").toAbsolutePath();
    private static final Path WORK = Path.of("target/browser").toAbsolutePath();
    private static final String SHELL = "chromium-headless-shell";
    private static final List<String> WHOLE =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    Chromium() {
        Path node = onPath("node")
                .orElseThrow(() -> new IllegalStateException("Browser tests need Node 20 or newer on the path"));
        BrowserType.LaunchOptions options = options(node);
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_NODEJS_PATH", node.toString())));
        this.browser = playwright.chromium().launch(options);
    }

    /** Installs the driver, and finds or unpacks a browser for it; synchronised for concurrent starts. */
    private static synchronized BrowserType.LaunchOptions options(Path node) {
        String wanted = System.getProperty("alongside.browser", "");
        if (!wanted.isEmpty() && !wanted.equals("package")) {
            installDriver(false);
            return launch(Path.of(wanted));
        }
        Optional<Path> shell = onPath(SHELL);
        if (shell.isPresent() && wanted.isEmpty()) {
            installDriver(false);
            return launch(shell.get());
        }
        Optional<Path> whole =
                WHOLE.stream().map(Chromium::onPath).flatMap(Optional::stream).findFirst();
        boolean fits = System.getProperty("os.name", "").equals("Linux")
                && System.getProperty("os.arch", "").equals("amd64");
        if (!fits && whole.isPresent() && wanted.isEmpty()) {
            installDriver(false);
            return launch(whole.get());
        }
        installDriver(true);
        return unpacked(node);
    }

    com.microsoft.playwright.Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static BrowserType.LaunchOptions launch(Path binary) {
        return new BrowserType.LaunchOptions()
                .setExecutablePath(binary)
                .setHeadless(true)
                .setArgs(List.of(
                        // In containers tests run as root, for which Chromium's sandbox does not work.
                        "--no-sandbox",
                        "--disable-dev-shm-usage",
                        "--disable-gpu",
                        // No network: no lookups, updates or reports.
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-domain-reliability",
                        "--disable-sync",
                        "--no-pings",
                        "--no-proxy-server",
                        "--force-color-profile=srgb",
                        "--font-render-hinting=none"));
    }

    private static BrowserType.LaunchOptions unpacked(Path node) {
        Path folder = WORK.resolve("chromium");
        String binary =
                run(PACKAGES, node.toString(), "unpack.mjs", folder.toString()).strip();
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("LD_LIBRARY_PATH", folder.resolve("al2023/lib").toString());
        environment.put("FONTCONFIG_PATH", folder.resolve("fonts").toString());
        return launch(Path.of(binary)).setEnv(environment);
    }

    /**
     * Installs playwright-core where the Java client expects its driver: in {@code package} below the driver's folder.
     */
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
            if (!Files.exists(link)) {
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, driver);
            }
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
