package org.alongside.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.alongside.AlongsideTest;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.history.CaseRecord;
import org.alongside.identity.TestPeople;
import org.alongside.identity.Visitor;
import org.alongside.project.Projects;
import org.alongside.scanner.ClamdStub;
import org.alongside.scanner.VirusScanner;
import org.alongside.worklist.WorkList;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Uploads and a virus scanner, and PDFs that can do more than be read. */
@AlongsideTest
class ScannedDocumentsTest {

    @Autowired
    FileChecks checks;

    @Autowired
    ContentStores stores;

    @Autowired
    DocumentRows rows;

    @Autowired
    WorkList workList;

    @Autowired
    CaseRecord record;

    @Autowired
    Projects projects;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    private String reference = "";

    @BeforeEach
    void a_case() {
        reference = projects.putForward("A case with scanned papers");
    }

    @AfterEach
    void nothing_held() {
        transactions.executeWithoutResult(status -> jdbc.sql("update document set scan = 'CLEAN' where scan = 'HELD'")
                .update());
    }

    @Test
    void a_harmful_file_is_refused_and_nothing_is_stored() throws IOException {
        try (ClamdStub clamd = ClamdStub.onTcp()) {
            Documents documents = documents(clamd.scanner());
            assertThat(attach(documents, "fine.txt", "Words").scan()).isEqualTo(ScanState.CLEAN);
            long before = parts();
            assertThatThrownBy(() -> attach(documents, "bad.txt", ClamdStub.VIRUS))
                    .isInstanceOf(ValidationRejected.class)
                    .hasMessageContaining("document.refused.infected");
            assertThatThrownBy(() -> transactions.executeWithoutResult(
                            status -> documents.give(null, "bad.txt", content(ClamdStub.VIRUS))))
                    .as("in a form")
                    .isInstanceOf(ValidationRejected.class);
            assertThat(documents.ofCase(reference)).extracting(Document::name).containsExactly("fine.txt");
            assertThat(parts()).isEqualTo(before);
        }
    }

    @Test
    void while_the_scanner_is_away_a_file_is_held_and_released_when_it_is_back() throws IOException {
        Documents away = documents(ClamdStub.scanner(ClamdStub.nowhere()));
        Document document = attach(away, "plan.txt", "Words to read");
        assertThat(document.isHeld()).isTrue();
        new HeldFiles(away, ClamdStub.scanner(ClamdStub.nowhere())).scan();

        Visitor manager = Visitor.signedIn(port, "manager");
        HttpResponse<String> held = manager.get("/documents/" + document.id());
        assertThat(held.statusCode()).isEqualTo(409);
        assertThat(held.body()).contains("This file is being checked").doesNotContain("Words to read");
        assertThat(manager.get("/projects/" + reference).body()).contains("Being checked for viruses");
        assertThat(Visitor.signedIn(port, "officer")
                        .get("/documents/" + document.id())
                        .body())
                .as("for the person who uploaded it")
                .isEqualTo("Words to read");
        Visitor administrator = Visitor.signedIn(port, "administrator");
        assertThat(administrator.get("/admin").body()).contains("1 file being checked");
        assertThat(administrator.get("/admin/files").body()).contains("1 file is being checked");

        try (ClamdStub clamd = ClamdStub.onTcp()) {
            scan(documents(clamd.scanner()), clamd.scanner());
        }
        assertThat(manager.get("/documents/" + document.id()).body()).isEqualTo("Words to read");
    }

    @Test
    void a_held_file_that_turns_out_to_be_harmful_is_deleted_and_the_page_says_so() throws IOException {
        Document document = attach(documents(ClamdStub.scanner(ClamdStub.nowhere())), "bad.txt", ClamdStub.VIRUS);
        try (ClamdStub clamd = ClamdStub.onTcp()) {
            scan(documents(clamd.scanner()), clamd.scanner());
        }
        Visitor officer = Visitor.signedIn(port, "officer");
        assertThat(officer.get("/documents/" + document.id()).statusCode()).isEqualTo(404);
        assertThat(officer.get("/projects/" + reference).body())
                .contains("because the virus scanner found something harmful in it");
        assertThat(record.entries(reference)).anyMatch(entry -> entry.text().contains("virus scanner found harmful"));
        assertThat(jdbc.sql("select count(*) from document_part where document = :id")
                        .param("id", document.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void people_are_warned_of_a_pdf_with_a_script_before_they_open_it() throws IOException {
        Document document = attach(documents(ClamdStub.scanner("")), "form.pdf", Files.readAllBytes(script()));
        assertThat(document.warnings()).containsExactly(FileWarning.SCRIPT);
        Visitor manager = Visitor.signedIn(port, "manager");
        assertThat(manager.get("/projects/" + reference).body()).contains("This PDF contains a script");
        assertThat(manager.get("/documents/" + document.id()).body())
                .contains("Before you open this file")
                .contains("/documents/" + document.id() + "?open=true");
        assertThat(manager.get("/documents/" + document.id() + "?open=true").body())
                .startsWith("%PDF");
    }

    @Test
    void scripts_and_embedded_files_are_found_wherever_they_are() throws IOException {
        assertThat(PdfContents.warnings(plain(false))).isEmpty();
        assertThat(PdfContents.warnings(embedded())).containsExactly(FileWarning.EMBEDDED_FILES);
        assertThat(PdfContents.warnings(plain(true))).as("with a password").isEmpty();
        Path broken = folder.resolve("broken.pdf");
        Files.writeString(broken, "%PDF-1.7\n1 0 obj <</S /JavaScript /JS (x)>> endobj\nno end");
        assertThat(PdfContents.warnings(broken)).contains(FileWarning.SCRIPT);
    }

    private Path plain(boolean locked) throws IOException {
        return save("plain" + locked, document -> {
            if (locked) {
                document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            }
        });
    }

    private Path script() throws IOException {
        return save("script", document -> document.getDocumentCatalog()
                .setOpenAction(new PDActionJavaScript("app.alert('x')")));
    }

    private Path embedded() throws IOException {
        return save("embedded", document -> {
            PDComplexFileSpecification file = new PDComplexFileSpecification();
            file.setFile("inside.txt");
            file.setEmbeddedFile(new PDEmbeddedFile(document, content("inside")));
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of("inside.txt", file));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
        });
    }

    private interface Change {
        void of(PDDocument document) throws IOException;
    }

    private Path save(String name, Change change) throws IOException {
        Path file = folder.resolve(name + ".pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            change.of(document);
            document.save(file.toFile());
        }
        return file;
    }

    private Documents documents(VirusScanner scanner) {
        return new Documents(checks, stores, rows, workList, record, scanner);
    }

    private Document attach(Documents documents, String name, String words) {
        return attach(documents, name, words.getBytes(StandardCharsets.US_ASCII));
    }

    private Document attach(Documents documents, String name, byte[] content) {
        return Objects.requireNonNull(transactions.execute(status -> documents.attach(
                reference, null, people.account("officer").viewer(), name, new ByteArrayInputStream(content))));
    }

    private void scan(Documents documents, VirusScanner scanner) {
        transactions.executeWithoutResult(status -> new HeldFiles(documents, scanner).scan());
    }

    private long parts() {
        return jdbc.sql("select count(*) from document_part").query(Long.class).single();
    }

    private static ByteArrayInputStream content(String words) {
        return new ByteArrayInputStream(words.getBytes(StandardCharsets.US_ASCII));
    }
}
