package org.alongside.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.identity.DemoPeople;
import org.jspecify.annotations.Nullable;

/**
 * A browser on the application under test. Add {@code @WithBrowser} to an {@code @AlongsideTest} and take a
 * {@code Browser} as parameter of the test method:
 *
 * <pre>{@code
 * @Test
 * void an_officer_reads_the_work_list(Browser browser) {
 *     Page page = browser.as("officer").open("/work");
 *     assertThat(page.locator("h1")).hasText("Your work");
 *     browser.check(page, "work-list");
 * }
 * }</pre>
 *
 *
 * <p>Every {@link Person} has their own cookies. Uncaught JavaScript errors and anything that the content security
 * policy blocks fail the test. When a test fails, its open pages are saved in {@code target/screenshots/failed}.
 */
public final class Browser {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final int NARROW = 320;
    private static final int MOST_BYTES = 120_000;
    /** How members can choose to read, as classes of the page's html element; the first is how pages come. */
    private static final List<String> THEMES =
            List.of("reading-contrast-usual", "reading-contrast-light-on-black", "reading-contrast-black-on-cream");

    private static final String ANALYSIS = script("accessibility.js");
    private static final JsonObject AXE = new JsonObject();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final double PATIENCE_MILLISECONDS = 8_000;

    static {
        // Ends with a small value, since the script's result is returned.
        AXE.addProperty("expression", AxeBuilder.getAxeScript() + ";true");
    }

    private final com.microsoft.playwright.Browser chromium;
    private final String base;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final Set<BrowserContext> withoutJavaScript = new HashSet<>();
    private final List<String> trouble = new ArrayList<>();
    private @Nullable BrowserContext forCopies;

    Browser(com.microsoft.playwright.Browser chromium, int port) {
        this.chromium = chromium;
        this.base = "http://localhost:" + port;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLISECONDS);
    }

    /** A person with their own browser. */
    public final class Person {

        private final BrowserContext context;

        private Person(BrowserContext context) {
            this.context = context;
        }

        /** Opens a path of the application, such as {@code /work}, in a new tab and waits until it has loaded. */
        public Page open(String path) {
            Page page = context.newPage();
            page.navigate(base + path);
            return page;
        }

        public BrowserContext context() {
            return context;
        }
    }

    /** A person without sign-in. */
    public Person anyone() {
        return new Person(context(new com.microsoft.playwright.Browser.NewContextOptions()));
    }

    /** A person without sign-in or JavaScript. */
    public Person anyoneWithoutJavaScript() {
        BrowserContext context =
                context(new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(false));
        withoutJavaScript.add(context);
        return new Person(context);
    }

    /**
     * A person signed in with the demo password. The form is sent without rendering it, which takes a tenth of the
     * time; other tests cover the sign-in page.
     */
    public Person as(String username) {
        return signIn(anyone(), username);
    }

    /** As above, without JavaScript. */
    public Person asWithoutJavaScript(String username) {
        return signIn(anyoneWithoutJavaScript(), username);
    }

    /** The base URL. */
    public String base() {
        return base;
    }

    /** The current page has no axe violations. */
    public void axe(Page page) {
        if (withoutJavaScript.contains(page.context())) {
            axeOnCopy(page);
        } else {
            analyse(page, page.url());
        }
    }

    /** Axe is a script itself: a page without JavaScript is checked as a copy, without the page's own scripts. */
    private void axeOnCopy(Page page) {
        if (forCopies == null) {
            forCopies = chromium.newContext();
        }
        Page copy = forCopies.newPage();
        copy.route("**/*", route -> {
            if (route.request().isNavigationRequest()) {
                route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html; charset=utf-8")
                        .setBody(page.content()));
            } else if (route.request().resourceType().equals("script")) {
                route.abort();
            } else {
                route.resume();
            }
        });
        copy.navigate(page.url());
        analyse(copy, page.url());
        copy.close();
    }

    /**
     * All of axe's rules, the size of targets (WCAG 2.2, 2.5.8) included, and those about colours and sizes again in every
     * theme that people can choose. What passed is not handed over, only what did not.
     */
    private static void analyse(Page page, String address) {
        if (page.evaluate("typeof axe").equals("undefined")) {
            // Not with evaluate(), which takes twice as long for a script of half a megabyte.
            CDPSession session = page.context().newCDPSession(page);
            session.send("Runtime.evaluate", AXE);
            session.detach();
        }
        assertThat(page.evaluate(ANALYSIS, THEMES))
                .as("accessibility of %s", address)
                .isEqualTo("");
    }

    /** The current page fits 320 px without horizontal scrolling (WCAG 2.2, 1.4.10). */
    public void reflow(Page page) {
        at(page, NARROW, 800, () -> {
            int width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
            String wide = width <= NARROW
                    ? ""
                    : String.valueOf(page.evaluate(
                            "[...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > 321)"
                                    + ".slice(0, 5).map(e => e.outerHTML.slice(0, 120)).join('\\n')"));
            assertThat(width)
                    .as("width of %s at 320 px; wide: %s", page.url(), wide)
                    .isLessThanOrEqualTo(NARROW);
        });
    }

    /**
     * Saves the whole page as {@code target/screenshots/<name>-phone.png} (390 px wide) and {@code <name>-desk.png}
     * (1280 px), only with {@code -Dpictures=true}: they need a human to look at them.
     */
    public void screenshot(Page page, String name) {
        if (!Boolean.getBoolean("pictures")) {
            return;
        }
        at(page, 390, 844, () -> shoot(page, SCREENSHOTS.resolve(name + "-phone.png")));
        at(page, 1280, 900, () -> shoot(page, SCREENSHOTS.resolve(name + "-desk.png")));
    }

    /**
     * A picture for the guides, {@code docs/images/<name>.png}: one desktop screen. Written there with {@code
     * -Ddocs.write=true}, otherwise below {@code target}, so that a normal run changes no files.
     */
    public void pictureOfDesk(Page page, String name) {
        at(page, 1100, 780, () -> keep(page.screenshot(), name));
    }

    /** As above, starting at a heading. */
    public void pictureOfDesk(Page page, String heading, String name) {
        at(page, 1100, 780, () -> {
            page.getByRole(
                            AriaRole.HEADING,
                            new Page.GetByRoleOptions().setName(heading).setExact(true))
                    .first()
                    .evaluate("heading => heading.scrollIntoView()");
            keep(page.screenshot(), name);
        });
    }

    /** As above, on a phone. */
    public void pictureOfPhone(Page page, String name) {
        at(page, 360, 740, () -> keep(page.screenshot(), name));
    }

    /** As above, of a whole diagram in a page, at this size. */
    public void pictureOfDrawing(Page page, Locator drawing, int width, int height, String name) {
        at(page, width + 200, height + 300, () -> {
            drawing.evaluate(
                    "(place, size) => Object.assign(place.style, {width: size[0] + 'px', height: size[1] + 'px',"
                            + " maxHeight: 'none', border: 'none'})",
                    List.of(width, height));
            // The diagram moves in the next frame.
            page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
            page.getByText("Show it all").first().click();
            keep(drawing.screenshot(), name);
        });
    }

    private static void keep(byte[] picture, String name) {
        assertThat(picture.length).as("size of the picture %s", name).isLessThan(MOST_BYTES);
        Path folder = Boolean.getBoolean("docs.write") ? Path.of("docs", "images") : SCREENSHOTS.resolve("guides");
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(name + ".png"), picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Axe, 320 px and, if enabled, screenshots of one state of a page. */
    public void check(Page page, String name) {
        screenshot(page, name);
        axe(page);
        reflow(page);
        ResidentPages.check(page, name);
    }

    /** Saves the open pages for analysis. */
    void failed(String test) {
        int number = 0;
        for (BrowserContext context : contexts) {
            for (Page page : context.pages()) {
                number++;
                Path file = SCREENSHOTS.resolve("failed").resolve(test + "-" + number + ".png");
                shoot(page, file);
                try {
                    Files.writeString(
                            file.resolveSibling(test + "-" + number + ".html"),
                            "<!-- " + page.url() + " -->\n" + page.content());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    /** Closes the test's tabs. */
    void close() {
        contexts.forEach(BrowserContext::close);
        if (forCopies != null) {
            forCopies.close();
        }
        assertThat(trouble).as("errors that the browser reported").isEmpty();
    }

    private BrowserContext context(com.microsoft.playwright.Browser.NewContextOptions options) {
        BrowserContext context = chromium.newContext(
                options.setLocale("en-GB").setTimezoneId("Europe/London").setViewportSize(1280, 900));
        context.setDefaultTimeout(PATIENCE_MILLISECONDS);
        context.onWebError(error -> trouble.add(error.error()));
        context.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                trouble.add(message.text());
            }
        });
        contexts.add(context);
        return context;
    }

    private Person signIn(Person person, String username) {
        APIRequestContext requests = person.context().request();
        Matcher token = TOKEN.matcher(requests.get(base + "/sign-in").text());
        assertThat(token.find()).as("a form to sign in with").isTrue();
        APIResponse answer = requests.post(
                base + "/sign-in",
                RequestOptions.create()
                        .setMaxRedirects(0)
                        .setForm(FormData.create()
                                .set("_csrf", token.group(1))
                                .set("name", username)
                                .set("password", DemoPeople.PASSWORD)));
        assertThat(answer.headers().get("location"))
                .as("where signing in as %s leads", username)
                .isNotNull()
                .doesNotContain("/sign-in");
        return person;
    }

    private static void at(Page page, int width, int height, Runnable look) {
        var before = page.viewportSize();
        page.setViewportSize(width, height);
        try {
            look.run();
        } finally {
            page.setViewportSize(before.width, before.height);
        }
    }

    private static String script(String name) {
        try (InputStream content =
                Objects.requireNonNull(Browser.class.getResourceAsStream(name), "No script " + name)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void shoot(Page page, Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }
}
