package org.alongside.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alongside.Started;
import org.alongside.TestTags;
import org.alongside.identity.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An analyst changes a public form in the models folder and restarts the application. */
@Tag(TestTags.STARTED)
class FormsAtStartTest {

    private static final Pattern KEY = Pattern.compile("name=\"_key\" value=\"([^\"]+)\"");
    private static final Pattern REFERENCE = Pattern.compile("CP-\\d{4}-\\d{4}");

    @TempDir
    Path folder;

    @Test
    void an_added_question_is_kept_and_shown_and_an_option_that_nobody_knows_leaves_the_form_as_it_was()
            throws Exception {
        copy(Path.of("processes"));
        copy(Path.of("forms"));
        change(
                "\"key\": \"about\",",
                "\"key\": \"parking\", \"label\": \"Where can people park?\" }, {"
                        + " \"type\": \"textarea\", \"id\": \"Field_about_it\", \"key\": \"about\",");

        try (Started application = start()) {
            Visitor resident = new Visitor(application.port());
            String reference = putForward(resident, "HUNDREDS");

            Visitor officer = Visitor.signedIn(application.port(), "officer");
            assertThat(officer.get("/projects/" + reference).body())
                    .contains("Where can people park?", "Behind the church");
        }

        change("\"value\": \"DOZENS\"", "\"value\": \"STREETS\"");
        change("Where can people park?", "Where is the bus stop?");
        try (Started application = start()) {
            Visitor resident = new Visitor(application.port());
            assertThat(application.console())
                    .contains(
                            "forms/intake/opportunity.form is refused, and the version deployed before it stays in use")
                    .contains("component Field_reach has the key reach and offers STREETS");
            assertThat(resident.get("/opportunities/new?page=what").body())
                    .contains("Where can people park?")
                    .doesNotContain("Where is the bus stop?");
            assertThat(resident.get("/opportunities/new?page=who").body())
                    .contains("DOZENS")
                    .doesNotContain("STREETS");
            assertThat(putForward(resident, "DOZENS")).isNotEmpty();
        }
    }

    @Test
    void without_a_version_before_its_page_says_so_and_the_others_work() throws Exception {
        copy(Path.of("processes"));
        copy(Path.of("forms"));
        change("\"value\": \"DOZENS\"", "\"value\": \"STREETS\"");

        try (Started application = start()) {
            Visitor resident = new Visitor(application.port());
            resident.get("/opportunities/new");
            HttpResponse<String> page = resident.get("/opportunities/new?page=what");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("This form is not available");
            assertThat(resident.post("/opportunities/new", "_page", "form", "_do", "finish")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(resident.get("/follow").statusCode()).isEqualTo(200);
            assertThat(application.console())
                    .contains(
                            "forms/intake/opportunity.form is refused, and no version deployed before it can be used");
        }
    }

    private Started start() throws IOException {
        return Started.with(
                "--server.port=0",
                "--alongside.demo=true",
                "--alongside.demo-cases=false",
                "--alongside.data=" + folder.resolve("data"),
                "--alongside.models=" + folder.toUri());
    }

    private void copy(Path models) throws IOException {
        try (Stream<Path> files = Files.walk(models)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = folder.resolve(file.toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    private void change(String was, String is) throws IOException {
        Path form = folder.resolve("forms/intake/opportunity.form");
        String text = Files.readString(form);
        assertThat(text).contains(was);
        Files.writeString(form, text.replace(was, is));
    }

    private static String putForward(Visitor resident, String reach) {
        resident.get("/opportunities/new");
        resident.get("/opportunities/new?page=what");
        for (List<String> page : List.of(
                List.of("_page", "what", "title", "Cards", "about", "For carers.", "parking", "Behind the church"),
                List.of("_page", "who", "groups", "CARERS", "reach", reach),
                List.of("_page", "decision", "decisionOpen", "YES", "canChange", "A_LOT", "imposed", "NO"),
                List.of("_page", "when"),
                List.of(
                        "_page",
                        "you",
                        "proposerName",
                        "Pat",
                        "proposerEmail",
                        "pat@example.org",
                        "proposerKind",
                        "RESIDENT"))) {
            assertThat(resident.post("/opportunities/new", page.toArray(String[]::new))
                            .statusCode())
                    .isEqualTo(302);
        }
        Matcher key = KEY.matcher(resident.get("/opportunities/new?page=check").body());
        assertThat(key.find()).isTrue();
        HttpResponse<String> sent =
                resident.post("/opportunities/new", "_page", "check", "_do", "finish", "_key", key.group(1));
        assertThat(Visitor.place(sent)).isEqualTo("/opportunities/received");
        Matcher reference =
                REFERENCE.matcher(resident.get("/opportunities/received").body());
        assertThat(reference.find()).isTrue();
        return reference.group();
    }
}
