package org.alongside.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alongside.readability.Readability;

/**
 * Pages that residents read: the product's own words on them have a Flesch-Kincaid grade of at most {@link #HARDEST}. Left
 * out are people's own words (whatever says {@code dir="auto"} or {@code data-own-words}, and the classes for quotations),
 * what is typed, dates, references and addresses. Each heading, line and label counts as a sentence.
 */
final class ResidentPages {

    static final double HARDEST = 5;
    static final int FEWEST_WORDS = 50;
    private static final Pattern SENTENCE = Pattern.compile("[.!?]\\s*$");
    private static final Path GRADES = Path.of("target/reading-grades.txt");

    /** Where residents come: members, contributors, applicants, proposers, and visitors who are not signed in. */
    private static final Pattern ADDRESSES = Pattern.compile(
            "/|/(?:accessibility|decide|d|feedback|follow|help|kept|link|me|notices|password"
                    + "|my-passport|my-projects|opportunities/(?:new|received)|score|seats|sign-in|sign-out|take-part|you-said)\\b.*");

    /** Pages about trouble are at any address. */
    private static final Pattern TROUBLE =
            Pattern.compile("(?:shell/error|trouble/(?:too-many|no-token|role|not-yours)).*");

    private static final Path OWN_WORDS = Path.of("src/test/resources/browser/own-words.js");

    private static final List<Pattern> FACTS = List.of(
            Pattern.compile(
                    "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day )?\\d{1,2} (?:January|February|March|April|May|June|July"
                            + "|August|September|October|November|December)(?: \\d{4})?"),
            Pattern.compile("\\b[A-Z]{2,3}-\\d{4}-\\d{4}\\b"),
            Pattern.compile("\\S+@\\S+"),
            Pattern.compile("https?://\\S+"));

    private ResidentPages() {}

    /** Refuses a page for residents that is hard to read; every other page is let through. */
    static void check(Page page, String name) {
        String path = URI.create(page.url()).getPath();
        if (ADDRESSES.matcher(path).matches() || TROUBLE.matcher(name).matches()) {
            checkWords(page, name);
        }
    }

    /**
     * Refuses words that are hard to read. Full sentences are also measured without headings and labels, which are short.
     *
     * @return how many of the product's own words the page has
     */
    static int checkWords(Page page, String name) {
        String own = ownWords(page);
        String sentences =
                own.lines().filter(line -> SENTENCE.matcher(line).find()).collect(Collectors.joining("\n"));
        for (String text : List.of(own, sentences)) {
            int words = Readability.of(text).words();
            if (words >= FEWEST_WORDS) {
                double grade = Readability.exactGrade(text);
                note("%.1f %d %s%n".formatted(grade, words, name));
                assertThat(grade).as("grade of %s:%n%s", name, text).isLessThanOrEqualTo(HARDEST);
            }
        }
        return Readability.of(own).words();
    }

    private static String ownWords(Page page) {
        String text = String.valueOf(page.evaluate(script()));
        for (Pattern fact : FACTS) {
            text = fact.matcher(text).replaceAll("");
        }
        return text;
    }

    private static String script() {
        try {
            return Files.readString(OWN_WORDS);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void note(String line) {
        try {
            Files.createDirectories(GRADES.getParent());
            Files.writeString(GRADES, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
