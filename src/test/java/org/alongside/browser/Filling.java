package org.alongside.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills in a form as a person would, page by page, and sends it. */
public final class Filling {

    private static final Pattern ROW = Pattern.compile("(.+)-(\\d+)-(.+)");
    private static final int MOST_PAGES = 15;

    private final Map<String, Object> answers = new LinkedHashMap<>();

    private Filling() {}

    public static Filling with(String key, Object value) {
        return new Filling().and(key, value);
    }

    /**
     * Adds an answer.
     *
     * @param key the field's name; {@code list-0-name} for a row
     * @param value text, a {@link LocalDate}, true for a checkbox, several values to tick, or for a select the visible
     *     label
     */
    public Filling and(String key, Object value) {
        answers.put(key, value);
        return this;
    }

    /** Completes all pages of the form and sends it. Fails with the error summary's text when the form is refused. */
    public void send(Page page) {
        for (int i = 0; i < MOST_PAGES; i++) {
            Set<String> given = new HashSet<>();
            while (answer(page, given)) {
                // With JavaScript an answer may bring up further questions.
                page.locator("[data-asking]")
                        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            }
            Locator go = page.locator(
                    ".govuk-button-group button[value=continue], .govuk-button-group button[value=finish]");
            String before = page.content();
            go.first().click();
            page.waitForLoadState();
            Locator errors = page.locator(".govuk-error-summary");
            if (errors.count() > 0) {
                throw new AssertionError("Refused at " + page.url() + ": " + errors.innerText());
            }
            if (page.locator("form button[name=_do]").count() == 0) {
                return;
            }
            if (page.content().equals(before)) {
                throw new AssertionError("Nothing happened at " + page.url());
            }
        }
        throw new AssertionError("The form did not end at " + page.url());
    }

    /** Answers what the page asks now and was not answered before; whether there was anything. */
    private boolean answer(Page page, Set<String> given) {
        Set<Object> offered = offered(page);
        boolean any = false;
        for (Map.Entry<String, Object> each : answers.entrySet()) {
            if (isOffered(offered, each.getKey()) && given.add(each.getKey())) {
                answer(page, each.getKey(), each.getValue());
                any = true;
            }
        }
        return any;
    }

    /** The names of all fields and the values of all buttons of this page, asked once: most answers belong to other pages. */
    private static Set<Object> offered(Page page) {
        return Set.copyOf((List<?>) page.locator("main [name], button[value^='add-']")
                .evaluateAll("all => all.flatMap(each => [each.getAttribute('name'), each.value]).map(String)"));
    }

    private static boolean isOffered(Set<Object> offered, String key) {
        Matcher row = ROW.matcher(key);
        return offered.contains(key)
                || offered.contains(key + "-day")
                || row.matches() && offered.contains("add-" + row.group(1));
    }

    private static void answer(Page page, String key, Object value) {
        Matcher row = ROW.matcher(key);
        if (row.matches()
                && named(page, key).count() == 0
                && page.locator("[id='" + key + "-day']").count() == 0) {
            Locator add = page.locator("button[value='add-" + row.group(1) + "']");
            if (add.count() == 0) {
                return;
            }
            add.click();
            page.waitForLoadState();
        }
        if (value instanceof LocalDate day) {
            if (page.locator("[name='" + key + "-day']").count() > 0) {
                page.fill("[name='" + key + "-day']", String.valueOf(day.getDayOfMonth()));
                page.fill("[name='" + key + "-month']", String.valueOf(day.getMonthValue()));
                page.fill("[name='" + key + "-year']", String.valueOf(day.getYear()));
            }
            return;
        }
        if (value instanceof Collection<?> several) {
            several.forEach(one -> answer(page, key, one));
            return;
        }
        Locator field = named(page, key);
        if (field.count() == 0) {
            return;
        }
        String type = String.valueOf(field.first().getAttribute("type"));
        if (field.first().evaluate("field => field.tagName").equals("SELECT")) {
            field.first().selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(value.toString()));
        } else if (type.equals("radio") || type.equals("checkbox") && !Boolean.TRUE.equals(value)) {
            Locator exact = page.locator("[name='" + key + "'][value='" + value + "']");
            if (exact.count() > 0) {
                exact.check();
            } else {
                byLabel(page, key, value.toString()).check();
            }
        } else if (type.equals("checkbox")) {
            field.first().check();
        } else {
            field.first().fill(value.toString());
        }
    }

    /** The checkbox or button with this name and label: a page may list the same people twice. */
    private static Locator byLabel(Page page, String key, String label) {
        for (Locator option : named(page, key).all()) {
            Locator text = page.locator("label[for='" + option.getAttribute("id") + "']");
            if (text.innerText().strip().equals(label)) {
                return option;
            }
        }
        throw new AssertionError(label + " is not offered for " + key + " at " + page.url());
    }

    private static Locator named(Page page, String key) {
        return page.locator("main [name='" + key + "']");
    }
}
