package org.alongside.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.alongside.PdfUa;
import org.alongside.TestTags;
import org.alongside.body.FormatNeed;
import org.alongside.decision.PanelRig;
import org.alongside.form.answer.RawInput;
import org.alongside.person.Format;
import org.alongside.scoring.model.ScoringProcess;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The record of a scoring round as an accessible file. */
@Tag(TestTags.PDF)
class ScoringRecordTest extends WithAScoringRound {

    @Test
    void it_says_who_scored_what_was_given_and_what_was_decided_and_is_accessible() throws Exception {
        rig.score(round, "member5", "Choir", 5, 5);
        rig.declareInterest(round, "member5", "Choir", "I sing there & lead it.");
        rig.panel.as("officer", () -> rig.course.giveMoreTime(round, 3, "Two of us are ill."));
        rig.panel.as("officer", () -> {
            rig.clocks.give(
                    round,
                    new FormatNeed(Format.EASY_READ, ""),
                    "Three groups.",
                    null,
                    rig.panel.walk.viewer("officer"));
            return true;
        });
        UUID seat = rig.seat(round, "member3");
        rig.record(round, seat, "Tea Club", 3);
        rig.record(round, seat, "Walking Group", 4);
        rig.record(round, seat, "Choir", 5);
        for (String member : PanelRig.MEMBERS) {
            if (!member.equals("member3")) {
                rig.score(round, member, "Tea Club", 3, 3);
                rig.score(round, member, "Walking Group", 4, 4);
                if (!member.equals("member5")) {
                    rig.score(round, member, "Choir", 5, 5);
                }
                rig.finish(round, member);
            }
        }
        rig.panel.as("member2", () -> {
            rig.scoring.change(
                    round,
                    rig.entry(round, "Tea Club"),
                    rig.reading.view(round).plan().criteria().get(0).id(),
                    rig.panel.account("member2"),
                    1,
                    "I had misread it.");
            return true;
        });
        rig.step(
                "chair",
                round,
                ScoringProcess.MODERATE,
                RawInput.none().with("finished", "true").with("discussed", "We talked about the tea."));
        mvc.perform(get("/scoring/" + round + "/record.pdf").with(people.signedIn("chair")))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("The record is not ready yet")));
        rig.step(
                "chair",
                round,
                ScoringProcess.DECIDE,
                RawInput.none()
                        .with("awarded", List.of(rig.entry(round, "Choir")))
                        .with("reason", "The walkers found other money."));

        byte[] file = mvc.perform(get("/scoring/" + round + "/record.pdf").with(people.signedIn("manager")))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        try (PDDocument document = Loader.loadPDF(file)) {
            String text = new PDFTextStripper()
                    .getText(document)
                    .replaceAll("\\s+", " ")
                    // Page breaks can be anywhere.
                    .replaceAll(" \\d+ / \\d+ ", " ");
            assertThat(text)
                    .as("what was scored by what")
                    .contains("How much it helps people, weight 3", "How likely it is to work, weight 1")
                    .contains("Tea Club wants to do something good.", "Asks for £500", "Two of us are ill.");
            assertThat(text)
                    .as("in which formats it was read")
                    .containsPattern("Other formats Easy read Given to members: .*24 March 2027");
            assertThat(text)
                    .as("seats, interests, who wrote scores down")
                    .contains("7 seats", "Charlie Chair", "Declared an interest in: Choir", "I sing there & lead it.")
                    .contains("Given by phone, recorded by Oscar Officer", "Confirmed: I read it back.");
            assertThat(text)
                    .as("scores with reasons, those that do not count, what was changed")
                    .contains("member4 says why", "Tea Club, How much it helps people: from 3 to 1. I had misread it.")
                    .contains("We talked about the tea.");
            assertThat(text.substring(text.indexOf("Choir", text.indexOf("Scores and reasons"))))
                    .as(
                            "who declared an interest in it is named above, so what they gave before is counted and not shown")
                    .contains(
                            "2 scores were not counted, because an interest was declared or the entry was not scored on every criterion.")
                    .doesNotContain("member5 says why");
            assertThat(text)
                    .as("no number goes through the record from which a name could be told")
                    .doesNotContainPattern("[Ss]corer \\d");
            assertThat(text.substring(text.indexOf("Scores and reasons")))
                    .as("members are told that they are read without their names")
                    .doesNotContain("Mina Member", "Molly Member", "Max Member");
            assertThat(text)
                    .as("ranking, line, decision")
                    .contains(
                            "£900 to award",
                            "1. Choir: average 5.00, lowest 5.00, highest 5.00, scored by 6, above the line")
                    .contains("2. Walking Group: average 4.00", "3. Tea Club: average 2.79", "£200 remains.")
                    .contains("The decision departs from the ranking.", "The walkers found other money.")
                    .contains("Choir: Awarded", "Walking Group: Not awarded");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            Path shown = Path.of("target/screenshots/scoring-record.png");
            Files.createDirectories(shown.getParent());
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, 70), "png", shown.toFile());
        }
        assertThat(PdfUa.violations(file)).isEmpty();
        mvc.perform(get("/scoring/" + round).with(people.signedIn("chair")))
                .andExpect(content().string(containsString("/scoring/" + round + "/record.pdf")));
    }

    @Test
    void before_it_is_decided_there_is_none_and_members_get_none() throws Exception {
        rig.everybodyScores(round, Map.of("Tea Club", 3, "Walking Group", 4, "Choir", 5));
        mvc.perform(get("/scoring/" + round).with(people.signedIn("chair")))
                .andExpect(content().string(not(containsString("record.pdf"))));
        mvc.perform(get("/scoring/" + round + "/record.pdf").with(people.signedIn("member")))
                .andExpect(status().isForbidden());
    }
}
