package org.alongside.form.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.alongside.form.ExampleForms;
import org.alongside.form.definition.Form;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockPart;

/** The names of files that are given in a form. */
class UploadsTest {

    private static final Form FORM =
            ExampleForms.with("{'type':'filepicker','id':'A','key':'paper','label':'Paper','accept':'.pdf'}");

    private final Uploads uploads = new Uploads(
            new StaticListableBeanFactory(java.util.Map.of("files", new Kept())).getBeanProvider(Files.class),
            ExampleForms.messages());

    @ParameterizedTest
    @CsvSource({
        "Report.docx.pdf, Report.docx.pdf",
        "Contact e.g. list.pdf, Contact e.g. list.pdf",
        "C:\\me\\Plan.PDF, Plan.pdf",
        "Plan.pdf. ., Plan.pdf",
        "Plan\u202Efdp.pdf, Planfdp.pdf",
    })
    void a_name_is_cleaned_and_only_its_last_ending_counts(String sent, String kept) {
        PostedPage posted = posted(sent);
        assertThat(posted.problems()).isEmpty();
        assertThat(posted.files().get("paper")).extracting(Files.Kept::name).containsExactly(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "invoice.pdf.exe, “invoice.pdf.exe” is the wrong type of file. Choose one of these: .pdf",
        "plan\u202Efdp.exe, “planfdp.exe” is the wrong type of file. Choose one of these: .pdf",
    })
    void another_kind_is_refused_whatever_the_name_looks_like(String sent, String problem) {
        assertThat(posted(sent).problems()).containsEntry("paper", problem);
    }

    @ParameterizedTest
    @CsvSource({"plan.exe\u0000.pdf", "plan.pdf\u0000.exe"})
    void a_nul_in_a_name_is_refused_with_a_sentence_of_its_own(String sent) {
        assertThat(posted(sent).problems().get("paper")).contains("has a hidden character that is not allowed");
    }

    private PostedPage posted(String name) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/");
        request.setContentType("multipart/form-data; boundary=x");
        request.addPart(new MockPart("paper", name, new byte[] {1}));
        return uploads.read(request, FORM);
    }

    private static final class Kept implements Files {

        @Override
        public Files.Kept keep(String name, String declaredType, long size, InputStream content) {
            return new Files.Kept(UUID.randomUUID(), name, "application/pdf", size);
        }

        @Override
        public Optional<Files.Kept> find(UUID id) {
            return Optional.empty();
        }
    }
}
