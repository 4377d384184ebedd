package org.alongside.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.PdfUa;
import org.alongside.TestTags;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Printed letters are tagged PDF, validated by veraPDF (PDF/UA-1, ISO 14289-1). */
@AlongsideTest
@Tag(TestTags.PDF)
class LetterPdfTest {

    @Autowired
    LetterPdf pdf;

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxMessages messages;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_letter_on_paper_is_accessible_pdf() throws Exception {
        OutboxMessage letter = letter("1 High Street\nSwansea\nSA1 1AA", "Tea & cake for “everyone”");
        byte[] file = pdf.of(List.of(letter));
        Path shown = Path.of("target/screenshots/mailroom/letter.png");
        Files.createDirectories(shown.getParent());
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Rita Reader")
                    .contains("SA1 1AA")
                    .contains("Tea & cake for “everyone”")
                    .contains("You are getting this because");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(letter.subject());
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            javax.imageio.ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, 70), "png", shown.toFile());
        }
        assertThat(PdfUa.violations(file)).isEmpty();
    }

    @Test
    void several_letters_are_one_file_each_on_a_page_of_its_own() throws Exception {
        byte[] file = pdf.of(List.of(
                letter("1 High Street", "Tea"),
                letter("2 High Street", "Coffee"),
                letter(null, "Milk \u0007 مرحبا 😀")));
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
        }
        assertThat(PdfUa.violations(file)).isEmpty();
    }

    private OutboxMessage letter(String address, String title) {
        UUID id = transactions.execute(status -> outbox.send(new Letter(
                "panel/outcome",
                new Recipient(null, "Rita Reader", null, null, address),
                null,
                Map.of(
                        "title", title,
                        "body", "The panel",
                        "question", "Shall there be tea?",
                        "outcome", "yes",
                        "next", "Tea is made.",
                        "conditions", List.of("Milk for those who want it", "Cups for everybody"),
                        "dissent", List.of(),
                        "round", "1"))));
        OutboxMessage message = messages.find(id).orElseThrow();
        transactions.executeWithoutResult(status -> jdbc.sql("delete from outbox_message where id = :id")
                .param("id", id)
                .update());
        return message;
    }
}
