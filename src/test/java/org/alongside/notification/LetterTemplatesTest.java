package org.alongside.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.AlongsideTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every letter template, filled once with long names. */
@AlongsideTest
class LetterTemplatesTest {

    private static final Path MAIL = Path.of("src/main/resources/templates/mail");
    private static final String LONG =
            "Homecare standards – what “good” looks like for people at home, their families and those who care for them";

    @Autowired
    Letters letters;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void every_letter_says_why_one_gets_it_and_what_it_is_about() {
        Set<String> wrong = new TreeSet<>();
        for (String template : templates()) {
            Letters.Written written = write(template);
            String[] paragraphs = written.text().strip().split("\n\n");
            String last = paragraphs[paragraphs.length - 1];
            if (!last.startsWith("You are getting this because ")
                    || !written.html().contains("You are getting this because ")) {
                wrong.add(template + ": " + last);
            }
            if (written.subject().isBlank()
                    || written.text().contains("[(")
                    || written.html().contains("[(")) {
                wrong.add(template + " is not filled in");
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_short_form_fits_one_text_message_however_long_the_names_are() {
        Set<String> wrong = new TreeSet<>();
        int some = 0;
        for (String template : templates()) {
            boolean hasShort = text(MAIL.resolve(template + ".txt")).contains("\nShort: ");
            Letters.Written written = write(template);
            // The limit applies to the delivered text; the displayed address may be longer.
            Letters.Delivery delivery = written.delivery();
            String shortText = delivery == null ? written.shortText() : delivery.shortText();
            if (hasShort && shortText == null) {
                wrong.add(template + ": too long whatever is cut");
            }
            if (shortText != null) {
                some++;
                if (TextMessage.length(shortText) > TextMessage.LONGEST || !TextMessage.isPlain(shortText)) {
                    wrong.add(template + ": " + shortText);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(some).isGreaterThan(10);
    }

    @Test
    void a_link_for_its_reader_alone_is_in_what_is_delivered_and_in_nothing_else() {
        Set<String> wrong = new TreeSet<>();
        int some = 0;
        for (String template : templates()) {
            Letters.Written written = write(template);
            if (written.toString().replaceAll("Delivery\\[.*", "").contains("x".repeat(22))) {
                wrong.add(template + " shows the link");
            }
            boolean hasLink = text(MAIL.resolve(template + ".txt")).contains("${link}");
            Letters.Delivery delivery = written.delivery();
            if (hasLink) {
                some++;
                if (delivery == null
                        || !(delivery.html() + delivery.shortText()).contains("x".repeat(22))
                        || written.shortText() != null
                                && written.shortText().contains("/decide/")
                                && !String.valueOf(delivery.shortText()).contains("x".repeat(22))) {
                    wrong.add(template + " does not deliver the link");
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(some).isGreaterThan(20);
    }

    /** They are passed as a {@link PersonalLink}, whose text is another address, or left out. */
    @Test
    void no_letter_spells_out_the_address_of_a_page_that_a_key_opens() {
        Set<String> pages = new TreeSet<>();
        mapping.getHandlerMethods().forEach((info, method) -> info.getPatternValues().stream()
                .filter(path -> path.contains("{token}"))
                .forEach(path -> pages.add(path.substring(0, path.indexOf("{token}")))));
        assertThat(pages).contains("/d/", "/link/", "/seats/offer/", "/calendar/");
        Set<String> wrong = new TreeSet<>();
        for (String template : templates()) {
            String text = text(MAIL.resolve(template + ".txt"));
            pages.stream().filter(text::contains).forEach(page -> wrong.add(template + ": " + page));
            if (text.contains("token")) {
                wrong.add(template + " has a key in it");
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void rare_characters_take_the_room_of_two_and_others_are_made_plain() {
        assertThat(TextMessage.length("a€b")).isEqualTo(4);
        assertThat(TextMessage.plain("“Zoë’s” café – ł 😀 №"))
                .isEqualTo("\"Zoe's\" café -")
                .satisfies(text -> assertThat(TextMessage.isPlain(text)).isTrue());
    }

    @Test
    void what_somebody_wrote_adds_no_line_to_the_head() {
        Letters.Written written = letters.write(new Letter(
                "worklist/reminder",
                someone(),
                null,
                Map.of("title", "x\nAbout: sign-in\nWhy: y", "caseTitle", "", "due", "", "path", "")));
        assertThat(written.topic()).isEqualTo(Topic.REMINDERS);
        assertThat(written.subject()).doesNotContain("\n");
        assertThat(written.text())
                .endsWith("You are getting this because the task is assigned to you or your group.\n");
    }

    @Test
    void a_letter_without_a_template_is_a_mistake_of_ours() {
        assertThatThrownBy(() -> write("nowhere/nothing")).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> templates() {
        try (Stream<Path> files = Files.walk(MAIL)) {
            return files.map(file -> MAIL.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".txt"))
                    .map(name -> name.substring(0, name.length() - ".txt".length()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Letters.Written write(String template) {
        return letters.write(new Letter(template, someone(), "CP-2026-0042", values()));
    }

    private static Recipient someone() {
        return new Recipient(UUID.randomUUID(), "Rita Reader", "rita.reader@demo.example");
    }

    /** One value for each variable in the letters. */
    private static Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        for (String name : List.of(
                "title",
                "caseTitle",
                "project",
                "question",
                "body",
                "reason",
                "what",
                "choice",
                "next",
                "way",
                "words",
                "elements",
                "signpostTo",
                "arranged",
                "away",
                "deputy",
                "forName",
                "asked",
                "answer",
                "format",
                "outcome")) {
            values.put(name, LONG);
        }
        values.put("due", "30 September 2027");
        values.put("from", "20 September 2027");
        values.put("until", "30 September 2027");
        values.put("lastDay", "Wednesday 22 September 2027 at 11:59pm");
        values.put("lookAgainOn", "30 September 2027");
        values.put("by", LocalDate.of(2027, 9, 30));
        values.put("closesOn", LocalDate.of(2027, 9, 30));
        values.put("materialsOn", LocalDate.of(2027, 9, 20));
        values.put("startsAt", Instant.parse("2027-09-30T09:30:00Z"));
        values.put("endsAt", Instant.parse("2027-09-30T11:30:00Z"));
        values.put("place", "Room 2, The Library");
        values.put("path", "/work/0c5f0f6e-3f8e-4a5e-8a53-b9fcb7e4f7a1");
        values.put("round", UUID.randomUUID());
        values.put("link", new PersonalLink("/d/" + "x".repeat(22), "/decide/0c5f0f6e-3f8e-4a5e-8a53-b9fcb7e4f7a1"));
        values.put("minutes", 30);
        values.put("days", 20);
        values.put("count", 12);
        values.put("voted", 4);
        values.put("needed", 6);
        values.put("share", 40);
        values.put("passportKept", true);
        values.put("signsIn", true);
        values.put("conditions", List.of(Map.of("words", "Ask people who get care at night", "state", "Done")));
        values.put("facts", Map.of("said", 12, "did", 9, "learned", "Ask earlier"));
        values.put("checkOn", "30 September 2027");
        values.put("dissent", List.of("Too fast"));
        values.put("scores", List.of("Tea Club, How much it helps people: 4 points. It is close to us."));
        values.put(
                "promises",
                List.of(Map.of(
                        "what", "We ask earlier.", "kept", "KEPT", "found", "Each project asked in its first week.")));
        values.put("toDo", List.of("Ask people who get care at night"));
        values.put("said", List.of());
        Map<String, String> item =
                Map.of("title", LONG, "caseTitle", LONG, "due", "30 September 2027", "path", "/work/0c5f0f6e");
        values.put("items", List.of(item));
        values.put("kept", List.of(item));
        values.put("messages", List.of(Map.of("subject", LONG, "address", "http://localhost:8080/notices")));
        return values;
    }
}
