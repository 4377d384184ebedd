package org.alongside.decision;

import static org.alongside.decision.model.BallotChoice.APPROVE;
import static org.alongside.decision.model.BallotChoice.APPROVE_WITH_CONDITIONS;
import static org.alongside.decision.model.BallotChoice.DO_NOT_APPROVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.alongside.PdfUa;
import org.alongside.TestTags;
import org.alongside.body.FormatNeed;
import org.alongside.decision.followup.ConditionLifecycle;
import org.alongside.decision.model.MeetingDecision;
import org.alongside.decision.model.PackPart;
import org.alongside.decision.model.PanelOutcome;
import org.alongside.decision.model.Vote;
import org.alongside.decision.view.RoundRecord;
import org.alongside.decision.voting.MemberQuestioning;
import org.alongside.decision.voting.RoundClocks;
import org.alongside.person.Format;
import org.alongside.round.Assistance;
import org.alongside.round.BallotWay;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The record of a round as an accessible file. */
@Tag(TestTags.PDF)
class RoundRecordTest extends WithARound {

    @Autowired
    ConditionLifecycle conditions;

    @Autowired
    MemberQuestioning asking;

    @Autowired
    RoundClocks clocks;

    @Test
    void it_says_everything_about_the_round_and_is_accessible() throws Exception {
        rig.as("member", () -> asking.ask(round, rig.account("member"), "Who pays for it?"));
        rig.as("officer", () -> {
            asking.answer(round, asking.of(round).get(0).id(), rig.account("officer"), "The council does.");
            clocks.give(
                    round,
                    new FormatNeed(Format.EASY_READ, ""),
                    "We write it again.",
                    null,
                    rig.walk.viewer("officer"));
            return true;
        });
        rig.vote(round, "member", APPROVE);
        rig.vote(round, "member", Vote.of(DO_NOT_APPROVE, "Too fast & <too> far"));
        rig.declareInterest(round, "member5", "I work for the partner.");
        rig.as("officer2", () -> {
            rig.chairing.recordBallot(
                    round,
                    rig.seat(round, "member3"),
                    rig.account("officer2"),
                    Vote.of(APPROVE, "On the telephone"),
                    new Assistance(BallotWay.PHONE, "A support worker", "I read it back."));
            rig.chairing.giveMoreTime(round, 3, "Two of us are ill.");
            return true;
        });
        Vote withCondition = new Vote(APPROVE_WITH_CONDITIONS, null, List.of("Ask carers again"));
        for (String member : List.of("chair", "member2", "member4", "member6")) {
            rig.vote(round, member, withCondition);
        }
        UUID condition = rig.reading.round(round).conditions().get(0).id();
        rig.as("officer", () -> {
            conditions.meet(condition, rig.account("officer"), "We wrote to them.");
            return true;
        });

        byte[] file = mvc.perform(get("/rounds/" + round + "/record.pdf").with(people.signedIn("manager")))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        Path shown = Path.of("target/screenshots/panel/record.png");
        Files.createDirectories(shown.getParent());
        try (PDDocument document = Loader.loadPDF(file)) {
            String text = new PDFTextStripper()
                    .getText(document)
                    .replaceAll("\\s+", " ")
                    // Page breaks can be anywhere.
                    .replaceAll(" \\d+ / \\d+ ", " ");
            PackPart first = rig.reading.round(round).pack().get(0);
            assertThat(text)
                    .as("question, pack with hashes, seats")
                    .contains("May we go ahead with the plan", "What this is for", RoundRecord.hash(first))
                    .contains("7 seats", "Charlie Chair", "Lived experience, chair");
            assertThat(text)
                    .as("other formats, questions and answers")
                    .contains("Other formats Easy read")
                    .contains("SHA-256: 83342e046436be68", "Who pays for it?", "The council does.");
            assertThat(text)
                    .as("ballots in every version, help, interests")
                    .contains("Version 1, changed later. ", "Version 2, which counts. ")
                    .contains("Votes and reasons", "No, do not go ahead Too fast & <too> far")
                    .contains("Too fast & <too> far", "Helped by: A support worker", "I read it back.", "by phone")
                    .contains("I work for the partner.", "6 of 6 seats voted");
            assertThat(text)
                    .as("more time, outcome, dissent, conditions")
                    .contains("Two of us are ill.", "Approved with conditions", "Who disagreed")
                    .contains("Ask carers again", "We wrote to them.");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(document.getDocumentInformation().getTitle()).startsWith("Record of a decision");
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, 70), "png", shown.toFile());
            ImageIO.write(
                    new PDFRenderer(document).renderImageWithDPI(2, 70),
                    "png",
                    shown.resolveSibling("record-3.png").toFile());
        }
        assertThat(PdfUa.violations(file)).isEmpty();
    }

    @Test
    void before_the_round_is_over_a_page_says_why_there_is_no_record() throws Exception {
        rig.vote(round, "member", Vote.of(DO_NOT_APPROVE, "Too fast for us."));
        mvc.perform(get("/rounds/" + round + "/record.pdf").with(people.signedIn("chair")))
                .andExpect(status().isConflict())
                .andExpect(content().string(Matchers.containsString("The record is not ready yet")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("Too fast"))));
        mvc.perform(get("/rounds/" + round).with(people.signedIn("chair")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("record.pdf"))));
        mvc.perform(get("/rounds/" + round + "/record.pdf").with(people.signedIn("member")))
                .andExpect(status().isForbidden());
    }

    @Test
    void it_tells_of_a_meeting_that_decided() throws Exception {
        rig.as("chair", () -> {
            rig.meetings.record(
                    round,
                    new MeetingDecision(
                            PanelRig.WEDNESDAY,
                            java.util.Set.of(
                                    rig.seat(round, "chair"),
                                    rig.seat(round, "member"),
                                    rig.seat(round, "member2"),
                                    rig.seat(round, "member6")),
                            PanelOutcome.APPROVED,
                            "We talked about each page.",
                            "One of us wanted to wait.",
                            List.of()),
                    java.util.Set.of(),
                    rig.account("chair"));
            return true;
        });
        byte[] file = mvc.perform(get("/rounds/" + round + "/record.pdf").with(people.signedIn("officer")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(new PDFTextStripper()
                            .getText(document)
                            .replaceAll("\\s+", " ")
                            // Page breaks can be anywhere.
                            .replaceAll(" \\d+ / \\d+ ", " "))
                    .contains("4 of 7 seats voted", "We talked about each page.", "One of us wanted to wait.");
        }
    }
}
