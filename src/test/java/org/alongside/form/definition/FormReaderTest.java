package org.alongside.form.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.alongside.engine.Feel;
import org.alongside.form.ExampleForms;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.RawInput;
import org.alongside.form.definition.Field.Kind;
import org.alongside.form.text.Markdown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class FormReaderTest {

    @Test
    void every_form_of_the_product_can_be_drawn_and_checked() throws Exception {
        FormReader reader = new FormReader(new Feel(ExampleForms.NOVEMBER));
        Set<String> ids = new HashSet<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:forms/**/*.form")) {
            String address = file.getURL().toString();
            String name = address.substring(address.lastIndexOf("/forms/") + 1);
            Form form = reader.read(name, file.getContentAsString(StandardCharsets.UTF_8));

            assertThat(ids.add(form.id())).as("%s: its id is its own", name).isTrue();
            assertThat(name).as("the file is named after the form").endsWith("/" + form.id() + ".form");
            ExampleForms.flow().show(form, RawInput.none(), (String) null, Choices.none());
        }
        assertThat(ids).isNotEmpty();
    }

    @Test
    void a_component_that_cannot_be_drawn_is_refused_with_its_file_and_id() {
        assertThatThrownBy(() -> ExampleForms.example("unsupported"))
                .isInstanceOf(FormUnreadable.class)
                .hasMessageContaining("example-forms/unsupported.form")
                .hasMessageContaining("Frame_map")
                .hasMessageContaining("iframe");
    }

    @Test
    void every_kind_of_component_is_read() {
        Form form = ExampleForms.example("specimen");

        assertThat(form.title()).isEqualTo("Every component once");
        assertThat(form.finishLabel()).isEqualTo("Send this to us");
        assertThat(form.pages()).hasSize(1);
        assertThat(form.fields().map(Field::kind)).contains(Kind.values());
        assertThat(form.parts().map(part -> part.getClass().getSimpleName()))
                .contains("Group", "Rows", "Words", "Line", "Gap", "Picture", "Table", "WorkedOut");
    }

    @Test
    void groups_marked_as_pages_are_pages_and_all_answers_are_checked_at_the_end() {
        Form form = ExampleForms.example("pages");

        assertThat(form.pages().stream().map(Page::key)).containsExactly("what", "who", "team");
        assertThat(form.checked()).isTrue();
    }

    @Test
    void a_form_without_a_heading_is_titled_by_its_id() {
        assertThat(ExampleForms.read("{\"id\":\"engagement-plan\",\"components\":[]}")
                        .title())
                .isEqualTo("Engagement plan");
    }

    @Test
    void a_changed_form_has_another_fingerprint() {
        assertThat(ExampleForms.with("{'type':'textfield','id':'A','key':'a','label':'A thing'}")
                        .fingerprint())
                .isNotEqualTo(ExampleForms.with("{'type':'textfield','id':'A','key':'a','label':'A word'}")
                        .fingerprint());
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'html','id':'X','content':'<b>x</b>'}|type html",
                "{'type':'iframe','id':'X','url':'https://example.org'}|pages from elsewhere",
                "{'type':'multipage','id':'X','components':[]}|property page = true",
                "{'type':'carousel','id':'X'}|which is not known",
                "{'type':'table','id':'X','label':'A','columns':[{'key':'a','label':'A'}]}|no dataSource",
                "{'type':'table','id':'X','label':'A','dataSource':'=a'}|columns",
                "{'type':'image','id':'X','source':'https://example.org/a.png','alt':'A'}|our own pages only",
                "{'type':'image','id':'X','source':'/assets/../x','alt':'A'}|our own pages only",
                "{'type':'image','id':'X','source':'=logo','alt':'A'}|it is fixed",
                "{'type':'image','id':'X','source':'/assets/a.png'}|no alt",
                "{'type':'filepicker','id':'X','key':'a','label':'A','accept':'image/*'}|endings",
                "{'type':'button','id':'X','label':'Clear','action':'reset'}|empties the form",
                "{'type':'textfield','id':'X','key':'a','label':'A','placeholder':'B'}|key placeholder",
                "{'type':'textfield','id':'X','key':'a','label':'A','validate':{'min':1}}|check min",
                "{'type':'textfield','id':'X','key':'a','label':'A','conditional':{'show':'=b'}}|only hide",
                "{'type':'number','id':'X','key':'a','label':'A','increment':0}|not above 0",
                "{'type':'number','id':'X','key':'a','label':'A','decimalDigits':'=2'}|it is fixed",
                "{'type':'datetime','id':'X','key':'a','subtype':'time','timeLabel':'A','timeInterval':90}|between 1 and 60",
                "{'type':'textfield','id':'X','label':'A'}|key",
                "{'type':'textfield','id':'X','key':'_page','label':'A'}|key",
                "{'type':'textfield','id':'X','key':'a'}|no label",
                "{'type':'textfield','id':'X','key':'a','label':'=(('}|not FEEL",
                "{'type':'text','id':'X','text':'Hello {{name'}|{{ without }}",
                "{'type':'text','id':'X','text':'# Hello {{name}}'}|title",
                "{'type':'text','id':'X','text':'{{#if a}}A{{/if}}'}|block",
                "{'type':'textfield','id':'X','key':'a','label':'A','readonly':'=(('}|not FEEL",
                "{'type':'textfield','id':'X','key':'a','label':'A','disabled':'=b'}|use conditional.hide",
                "{'type':'textfield','id':'X','key':'a','label':'A','properties':{'ruel':'future'}}|ruel",
                "{'type':'textfield','id':'X','key':'a','label':'A','properties':{'rule':'future'}}|does not fit",
                "{'type':'textfield','id':'X','key':'a','label':'A','validate':{'pattern':'['}}|pattern",
                "{'type':'textfield','id':'X','key':'a','label':'A','validate':{'validationType':'iban'}}|iban",
                "{'type':'textfield','id':'X','key':'a','label':'A','conditional':{'hide':'=(('}}|not FEEL",
                "{'type':'radio','id':'X','key':'a','label':'A'}|values",
                "{'type':'select','id':'X','key':'a','label':'A','valuesExpression':'=b','valuesKey':'c'}|and has 2",
                "{'type':'datetime','id':'X','key':'a','subtype':'week','dateLabel':'A'}|subtype",
                "{'type':'textfield','id':'X','key':'a','label':'A','properties':{'requiredWhen':'=b = = 1'}}|X",
                "{'type':'datetime','id':'X','key':'a','subtype':'date','dateLabel':'A','properties':{'rule':'after:b'}}|not there",
                "{'type':'dynamiclist','id':'X','path':'a','label':'A','components':[{'type':'dynamiclist','id':'Y','path':'b','label':'B'}]}|list that grows",
                "{'type':'group','id':'X','path':'a','label':'A','components':[]}|path",
                "{'type':'textfield','id':'X','key':'a','label':'A'},{'type':'textfield','id':'Y','key':'a','label':'B'}|another one has too",
                "{'type':'textfield','id':'X','key':'a','label':'A'},{'type':'textfield','id':'X','key':'b','label':'B'}|another one has too",
                "{'type':'group','id':'G','label':'P','properties':{'page':'true'},'components':[]},{'type':'textfield','id':'X','key':'a','label':'A'}|outside the pages"
            })
    void mistakes_of_authors_are_found_when_the_form_is_read(String component, String problem) {
        assertThatThrownBy(() -> ExampleForms.with(component))
                .isInstanceOf(FormUnreadable.class)
                .hasMessageContaining("forms/test/in-a-test.form")
                .hasMessageContaining(problem);
    }

    @Test
    void text_in_a_form_becomes_safe_html() {
        assertThat(Markdown.html("## A <b>\n**Bold** and [a link](https://example.org/?a=1&b=2)\n- one\n- two"))
                .isEqualTo("<h3 class=\"govuk-heading-s\">A &lt;b&gt;</h3>"
                        + "<p class=\"govuk-body\"><strong>Bold</strong> and"
                        + " <a class=\"govuk-link\" href=\"https://example.org/?a=1&amp;b=2\">a link</a></p>"
                        + "<ul class=\"govuk-list govuk-list--bullet\"><li>one</li><li>two</li></ul>");
        assertThat(Markdown.html("[x](javascript:alert)")).doesNotContain("href");
        assertThat(Markdown.html("[x](https://a\"onclick=b)")).doesNotContain("\"onclick");
    }
}
