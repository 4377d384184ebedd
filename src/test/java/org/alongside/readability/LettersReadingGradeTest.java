package org.alongside.readability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Letters to residents (members, contributors, proposers and applicants) have a Flesch-Kincaid grade of at most 5 in
 * the product's own text: people's own words, names, dates and addresses are left out.
 */
class LettersReadingGradeTest {

    private static final Path MAIL = Path.of("src/main/resources/templates/mail");
    private static final double HARDEST = 5;
    private static final int FEWEST_WORDS = 50;

    /** Folders and letters for staff or chairs only. */
    private static final Set<String> TO_STAFF = Set.of(
            "worklist", "note", "notification", "privacy", "inquorate", "outcome-staff", "too-few", "stands-still");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'’-]*[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*");

    @Test
    void letters_to_residents_are_easy_to_read() throws IOException {
        Map<String, Double> hard = new TreeMap<>();
        int measured = 0;
        for (Path file : letters()) {
            String own = own(Files.readString(file));
            List<String> words = words(own);
            if (words.size() >= FEWEST_WORDS) {
                measured++;
                double grade = Readability.exactGrade(own);
                if (grade > HARDEST) {
                    hard.put(MAIL.relativize(file).toString(), Math.round(grade * 10) / 10.0);
                }
            }
        }
        assertThat(hard).as("letters to residents and their grades").isEmpty();
        assertThat(measured).as("letters that were measured").isGreaterThan(20);
    }

    @Test
    void long_sentences_and_hard_words_are_noticed() {
        assertThat(Readability.exactGrade("We will tell you what we decide, and why."))
                .isLessThan(HARDEST);
        assertThat(Readability.exactGrade(
                        "Notification of the determination will be communicated subsequent to its consideration."))
                .isGreaterThan(HARDEST);
        assertThat(
                        own(
                                "Why: You are getting this because you asked.\n\nDear [(${name})],\n\n> [(${words})]\n\nSee [(${base})]/work.\n"))
                .contains("You are getting this because you asked.", "Dear ,", "See ")
                .doesNotContain("words", "work");
    }

    private static List<Path> letters() throws IOException {
        try (Stream<Path> files = Files.walk(MAIL)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .filter(file -> {
                        Path at = MAIL.relativize(file);
                        return !TO_STAFF.contains(at.getName(0).toString())
                                && !TO_STAFF.contains(
                                        at.getFileName().toString().replace(".txt", ""));
                    })
                    .sorted()
                    .toList();
        }
    }

    /** The body and the reason of a letter without its values. */
    private static String own(String template) {
        String[] parts = template.split("\n[ \t]*\n", 2);
        String why = parts[0].lines()
                .filter(line -> line.startsWith("Why: "))
                .map(line -> line.substring("Why: ".length()))
                .findFirst()
                .orElseThrow();
        String body =
                (parts[1] + "\n" + why).replaceAll("\\[#[^\\]]*]|\\[/]", "").replaceAll("(?m)^> .*$", "");
        return body.replaceAll("\\[\\(\\$\\{base}\\)]\\S*", "").replaceAll("\\[\\(.*?\\)]", "");
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }
}
