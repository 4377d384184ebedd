package org.alongside.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.alongside.AlongsideTest;
import org.alongside.Walk;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.history.CaseRecord;
import org.alongside.identity.Visitor;
import org.alongside.project.Projects;
import org.alongside.scanner.ClamdStub;
import org.alongside.text.FileName;
import org.alongside.worklist.WorkList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Files as sent in practice, valid and invalid. */
@AlongsideTest
class DocumentsTest {

    private static final byte[] PDF =
            "%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"
                    .getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PROGRAM = program();
    private static final byte[] JPEG = {
        (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
    };

    @Autowired
    Documents documents;

    @Autowired
    FormFiles formFiles;

    @Autowired
    DatabaseStore database;

    @Autowired
    FileChecks checks;

    @Autowired
    Projects projects;

    @Autowired
    WorkList workList;

    @Autowired
    CaseRecord record;

    @Autowired
    Walk walk;

    @Autowired
    DocumentRows rows;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @LocalServerPort
    int port;

    private String reference = "";
    private String place = "";
    private Visitor officer = new Visitor(0);

    @BeforeEach
    void aCase() {
        reference = projects.putForward("A case with papers");
        place = "/projects/" + reference + "/documents/new";
        officer = Visitor.signedIn(port, "officer");
    }

    @Test
    void a_document_is_attached_and_given_back_as_an_attachment_that_nothing_runs_in() {
        assertThat(officer.get(place).body()).contains("Maximum size 25 MB").contains("accept=\".pdf,");
        assertThat(Visitor.place(officer.upload(place, "file", "Plan of May 3.5.2027.pdf", PDF)))
                .isEqualTo("/projects/" + reference);
        Document document = documents.ofCase(reference).get(0);
        assertThat(document.name()).isEqualTo("Plan of May 3.5.2027.pdf");
        assertThat(document.sha256()).hasSize(64);

        HttpResponse<String> served = officer.get("/documents/" + document.id());
        assertThat(served.statusCode()).isEqualTo(200);
        assertThat(served.body()).startsWith("%PDF-1.7");
        assertThat(header(served, "Content-Disposition")).startsWith("attachment;");
        assertThat(header(served, "Content-Type")).isEqualTo("application/pdf");
        assertThat(header(served, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(served, "Cache-Control")).contains("no-store");
        assertThat(served.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; sandbox");
        assertThat(record.entries(reference)).noneMatch(entry -> entry.text().contains("Plan of May"));
        assertThat(record.entries(reference))
                .anyMatch(entry ->
                        entry.code().equals("document-attached") && "Plan of May 3.5.2027.pdf".equals(entry.words()));
    }

    @Test
    void a_file_may_have_the_longest_name_that_there_is() {
        officer.get(place);
        assertThat(Visitor.place(officer.upload(place, "file", "\u1e81".repeat(250) + ".pdf", PDF)))
                .isEqualTo("/projects/" + reference);
        assertThat(documents.ofCase(reference).get(0).name()).endsWith(".pdf");
    }

    @Test
    void two_megabytes_arrive_over_a_modest_line() {
        byte[] content = "Nine weeks of notes.\n".repeat(100_000).getBytes(StandardCharsets.US_ASCII);
        officer.get(place);
        long began = System.nanoTime();
        assertThat(Visitor.place(officer.uploadAt(200_000, place, "file", "Notes.txt", content)))
                .isEqualTo("/projects/" + reference);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofSeconds(9));
        assertThat(documents.ofCase(reference).get(0).size()).isEqualTo(content.length);
    }

    @Test
    void office_files_are_known_by_what_is_in_them() throws IOException {
        byte[] word = zip(Map.of(
                "[Content_Types].xml",
                "<Types><Override ContentType=\"" + FileType.DOCX.mediaType() + ".main+xml\"/></Types>",
                "word/document.xml",
                "<w:document/>"));
        byte[] open = zip(Map.of("mimetype", FileType.ODT.mediaType(), "content.xml", "<office/>"));
        byte[] macros = zip(Map.of(
                "[Content_Types].xml",
                "<Types><Override ContentType=\"" + FileType.DOCX.mediaType() + ".main+xml\"/></Types>",
                "word/vbaProject.bin",
                "Sub AutoOpen"));
        send("Plan.docx", word);
        send("Plan.odt", open);
        assertThat(documents.ofCase(reference))
                .extracting(Document::kind)
                .containsExactlyInAnyOrder(FileType.DOCX, FileType.ODT);
        assertThat(send("Plan.xlsx", word)).contains("do not match its name");
        assertThat(send("Plan.docx", zip(Map.of("a.txt", "a")))).contains("do not match its name");
        assertThat(send("Plan.docx", macros)).contains("do not match its name");
        assertThat(documents.ofCase(reference)).hasSize(2);
    }

    @Test
    void nothing_chosen_and_an_empty_file_are_told_beside_the_field() {
        assertThat(send("", new byte[0])).contains("Choose a file").contains("id=\"file-error\"");
        assertThat(send("Plan.pdf", new byte[0])).contains("is empty. Choose another file");
        nothingIsKept();
    }

    @Test
    void a_hundred_megabytes_are_refused_on_the_same_page_and_more_than_is_ever_read_on_a_page_that_says_so() {
        officer.get(place);
        HttpResponse<String> large = officer.upload(place, "file", "Film.mp4", new byte[100 * 1024 * 1024]);
        assertThat(large.statusCode()).isEqualTo(200);
        assertThat(large.body()).contains("larger than 25 MB").contains("There is a problem");
        HttpResponse<String> larger = officer.upload(place, "file", "Film.mp4", new byte[131 * 1024 * 1024]);
        assertThat(larger.statusCode()).isEqualTo(413);
        assertThat(larger.body()).contains("You sent too much at once");
        nothingIsKept();
    }

    @ParameterizedTest
    @CsvSource({
        "Report.docx.pdf",
        "Contact e.g. list.pdf",
        "Minutes v1.2.pdf",
        "www.example.com.pdf",
        "Invoice.pdf.pdf",
        "Report.PDF",
    })
    void only_the_last_ending_counts_when_the_content_is_what_it_says(String name) {
        assertThat(send(name, PDF)).isEmpty();
        assertThat(documents.ofCase(reference)).singleElement().satisfies(document -> assertThat(document.kind())
                .isEqualTo(FileType.PDF));
    }

    @Test
    void a_picture_that_is_called_a_pdf_is_refused_with_what_it_is() {
        assertThat(send("photo.jpg.pdf", JPEG))
                .contains("The contents of “photo.jpg.pdf” do not match its name: they are of the type jpg, not pdf.")
                .contains("Change the end of the name to .jpg, or save the file again as pdf");
        nothingIsKept();
    }

    @Test
    void a_nul_in_a_name_is_refused() {
        officer.get(place);
        HttpResponse<String> refused = officer.upload(place, "file", "Plan.exe\u0000.pdf", PDF);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("The name of the file cannot be used")
                .contains("has a hidden character that is not allowed")
                .contains("Rename the file.");
        // A name that is decoded later gets past the container.
        assertThatThrownBy(() -> documents.give(null, "Plan.exe\u0000.pdf", new ByteArrayInputStream(PDF)))
                .isInstanceOfSatisfying(
                        ValidationRejected.class, no -> assertThat(no.message()).isEqualTo("document.refused.name"));
        nothingIsKept();
    }

    @ParameterizedTest
    @MethodSource("untidyNames")
    void an_untidy_name_is_tidied(String sent, String kept) {
        assertThat(send(sent, PDF)).isEmpty();
        assertThat(documents.ofCase(reference)).extracting(Document::name).containsExactly(kept);
    }

    static Stream<Arguments> untidyNames() {
        return Stream.of(
                Arguments.of("Plan.pdf. .", "Plan.pdf"),
                Arguments.of("  Plan\u00A0of May .pdf ", "Plan of May.pdf"),
                Arguments.of("Plan\u202Efdp.pdf", "Planfdp.pdf"),
                Arguments.of("Cafe\u0301.pdf", "Caf\u00E9.pdf"),
                Arguments.of("\uD83D\uDC4D".repeat(200) + ".pdf", "\uD83D\uDC4D".repeat(120) + ".pdf"),
                Arguments.of("x".repeat(300) + ".pdf", "x".repeat(120) + ".pdf"));
    }

    @ParameterizedTest
    @CsvSource({
        "Invoice.exe",
        "Invoice.pdf.exe",
        "Invoice.pdf.exe.",
        "Planfdp.exe",
        "Page.html",
        "Picture.svg",
        "Letter",
        "Letter.docm",
        "Archive.zip"
    })
    void a_kind_that_is_not_on_the_list_is_refused(String name) {
        assertThat(send(name, PDF)).contains("is not a type of file that you can attach here");
        nothingIsKept();
    }

    @Test
    void content_that_denies_the_name_is_refused() {
        assertThat(send("Invoice.pdf", PROGRAM)).contains("do not match its name");
        assertThat(send("Notes.txt", PROGRAM)).contains("do not match its name");
        assertThat(send("Picture.png", PDF)).contains("do not match its name");
        assertThat(send("Notes.txt", "<!DOCTYPE html><html><script>x</script></html>".getBytes(StandardCharsets.UTF_8)))
                .contains("do not match its name");
        nothingIsKept();
        assertThat(send("Notes.txt", "Two people came.".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void a_path_and_signs_that_turn_the_reading_round_are_taken_out_of_a_name() {
        assertThat(FileName.of("../../etc/Plan.pdf").whole()).isEqualTo("Plan.pdf");
        assertThat(FileName.of("C:\\Users\\me\\Plan.pdf").whole()).isEqualTo("Plan.pdf");
        assertThat(FileName.of("Plan\u202Efdp.exe").whole()).isEqualTo("Planfdp.exe");
        assertThat(FileName.hasNul("Plan.pdf")).isFalse();
        assertThat(FileName.of("Pl\u0000an\r\n.pdf").whole()).isEqualTo("Plan.pdf");
        assertThat(FileName.of("..").whole()).isEqualTo("file");
        assertThat(FileName.of("a." + "x".repeat(300)).ending()).isEmpty();
        assertThat(FileName.of("x".repeat(500) + ".pdf").whole())
                .hasSizeLessThan(130)
                .endsWith(".pdf");

        send("../../etc/Plan.pdf", PDF);
        assertThat(documents.ofCase(reference)).extracting(Document::name).containsExactly("Plan.pdf");
    }

    @Test
    void a_document_is_removed_by_whoever_gave_it_or_a_manager_and_its_content_is_gone() {
        send("Plan.pdf", PDF);
        Document document = documents.ofCase(reference).get(0);
        Visitor other = Visitor.signedIn(port, "officer2");
        assertThat(other.get("/documents/" + document.id() + "/remove").statusCode())
                .isEqualTo(404);
        officer.get("/documents/" + document.id() + "/remove");
        assertThat(Visitor.place(officer.post("/documents/" + document.id() + "/remove")))
                .isEqualTo("/projects/" + reference);
        assertThat(officer.get("/documents/" + document.id()).statusCode()).isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from document_part where document = ?")
                        .param(document.id())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(officer.get("/projects/" + reference).body())
                .contains("Document removed by")
                .doesNotContain("/documents/" + document.id());
    }

    @Test
    void residents_never_reach_a_document_of_a_case() {
        send("Plan.pdf", PDF);
        UUID id = documents.ofCase(reference).get(0).id();
        assertThat(Visitor.signedIn(port, "contributor").get("/documents/" + id).statusCode())
                .isEqualTo(404);
        assertThat(Visitor.signedIn(port, "member").get("/documents/" + id).statusCode())
                .isEqualTo(404);
        assertThat(new Visitor(port).get("/documents/" + id).statusCode()).isEqualTo(302);
        assertThat(officer.get("/documents/nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void a_folder_keeps_documents_as_well_and_takes_them_away_again(@TempDir Path folder) throws IOException {
        Documents inFolder = inFolder(folder);
        Document document =
                inFolder.attach(reference, null, walk.viewer("officer"), "Plan.pdf", new ByteArrayInputStream(PDF));
        ByteArrayOutputStream back = new ByteArrayOutputStream();
        inFolder.copyTo(document, back);
        assertThat(back.toByteArray()).isEqualTo(PDF);
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        inFolder.copyTo(document, 1, 7, part);
        assertThat(part.toString(StandardCharsets.US_ASCII)).isEqualTo("PDF-1.7");
        assertThat(files(folder)).hasSize(1);
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> inFolder.remove(document, walk.viewer("officer")));
        assertThat(files(folder)).isEmpty();
    }

    @Test
    void a_folder_that_cannot_be_written_is_told_in_plain_words_and_nothing_is_kept(@TempDir Path folder)
            throws IOException {
        Path notAFolder = Files.writeString(folder.resolve("file"), "I am no folder");
        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> inFolder(
                                notAFolder)
                        .attach(reference, null, walk.viewer("officer"), "Plan.pdf", new ByteArrayInputStream(PDF))))
                .isInstanceOfSatisfying(
                        ValidationRejected.class, no -> assertThat(no.message()).isEqualTo("document.refused.no-room"));
        nothingIsKept();
    }

    @Test
    void a_disk_that_is_full_leaves_no_half_file(@TempDir Path folder) throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "a device that is always full");
        FolderStore store = new FolderStore(folder);
        UUID id = UUID.randomUUID();
        Files.createDirectories(store.half(id).getParent());
        Files.createSymbolicLink(store.half(id), full);
        Path content = Files.write(folder.resolve("content"), PDF);
        assertThatThrownBy(() -> store.put(id, content)).isInstanceOf(IOException.class);
        assertThat(Files.exists(store.half(id), java.nio.file.LinkOption.NOFOLLOW_LINKS))
                .isFalse();
        assertThat(Files.exists(store.file(id))).isFalse();
    }

    @Test
    void a_form_keeps_its_files_with_the_same_checks() {
        assertThatThrownBy(() -> formFiles.keep("Invoice.pdf", "application/pdf", 4, new ByteArrayInputStream(PROGRAM)))
                .isInstanceOf(ValidationRejected.class);
        var kept = formFiles.keep("Plan.pdf", "text/html", PDF.length, new ByteArrayInputStream(PDF));
        assertThat(kept.type()).isEqualTo("application/pdf");
        assertThat(formFiles.find(kept.id())).contains(kept);
        assertThat(Visitor.signedIn(port, "member")
                        .get("/documents/" + kept.id())
                        .statusCode())
                .isEqualTo(404);
        assertThat(officer.get("/documents/" + kept.id()).statusCode()).isEqualTo(200);
    }

    private Documents inFolder(Path folder) {
        return new Documents(
                checks, new ContentStores(database, folder.toString()), rows, workList, record, ClamdStub.scanner("")) {
            @Override
            public Document attach(
                    String reference,
                    UUID item,
                    org.alongside.identity.Viewer by,
                    String name,
                    java.io.InputStream content) {
                return new TransactionTemplate(transactions)
                        .execute(status -> super.attach(reference, item, by, name, content));
            }
        };
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private String send(String name, byte[] content) {
        officer.get(place);
        return officer.upload(place, "file", name, content).body();
    }

    private void nothingIsKept() {
        assertThat(documents.ofCase(reference)).isEmpty();
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static byte[] zip(Map<String, String> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] program() {
        byte[] program = new byte[512];
        program[0] = 'M';
        program[1] = 'Z';
        program[60] = 64;
        program[64] = 'P';
        program[65] = 'E';
        return program;
    }
}
