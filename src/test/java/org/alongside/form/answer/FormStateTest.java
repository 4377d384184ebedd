package org.alongside.form.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.alongside.engine.Feel;
import org.alongside.form.ExampleForms;
import org.alongside.form.definition.Field;
import org.alongside.form.definition.Form;
import org.alongside.form.definition.Page;
import org.alongside.form.definition.Part;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FormStateTest {

    @Test
    void a_condition_does_not_see_what_was_typed_into_a_hidden_question() {
        Form form = ExampleForms.with(
                text("A", "a", null) + "," + text("B", "b", "=a != \\'x\\'") + "," + text("C", "c", "=b != \\'y\\'"));
        RawInput typed = RawInput.none().with("a", "x").with("b", "y");

        assertThat(shown(form, typed)).containsExactly("a", "b", "c");
        assertThat(shown(form, typed.with("a", "other"))).containsExactly("a");
    }

    @Test
    void a_circle_of_conditions_comes_to_an_end() {
        Form form = ExampleForms.with(text("A", "a", "=b = \\'x\\'") + "," + text("B", "b", "=a = \\'x\\'"));

        assertThat(shown(form, RawInput.none().with("a", "x").with("b", "x"))).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void a_condition_that_cannot_be_worked_out_yet_hides_nothing() {
        Form form = ExampleForms.with(text("A", "a", null) + "," + text("B", "b", "=number(a) > 3"));

        assertThat(shown(form, RawInput.none().with("a", "many"))).containsExactly("a", "b");
        assertThat(shown(form, RawInput.none().with("a", "4"))).containsExactly("a");
    }

    @Test
    void a_condition_in_a_row_sees_its_own_row_and_the_form() {
        Form form = ExampleForms.with(text("A", "a", null)
                + ",{'type':'dynamiclist','id':'R','path':'rows','label':'Rows','components':["
                + text("B", "b", null) + "," + text("C", "c", "=this.b = \\'x\\' and parent.a = \\'x\\'") + "]}");
        RawInput typed = RawInput.none().with("a", "x").with("rows", List.of(Map.of("b", "x"), Map.of("b", "y")));
        FormState state = state(form, typed);
        Part inner = form.fieldsOfRows("rows").skip(1).findFirst().orElseThrow();

        assertThat(state.shows(inner, "rows-0-")).isFalse();
        assertThat(state.shows(inner, "rows-1-")).isTrue();
    }

    @Test
    void a_page_that_does_not_apply_is_not_among_the_pages() {
        Form form = ExampleForms.with(
                page("One", text("A", "a", null), null) + "," + page("Two", text("B", "b", null), "=a != \\'x\\'"));

        assertThat(state(form, RawInput.none()).pages()).extracting(Page::key).containsExactly("one");
        assertThat(state(form, RawInput.none().with("a", "x")).pages())
                .extracting(Page::key)
                .containsExactly("one", "two");
    }

    @Test
    void a_list_begins_with_the_rows_that_its_form_wants_and_their_defaults() {
        Form form = ExampleForms.with(
                "{'type':'dynamiclist','id':'R','path':'rows','label':'Rows','defaultRepetitions':2,'components':["
                        + "{'type':'textfield','id':'B','key':'b','label':'B','defaultValue':'tea'}]}");

        assertThat(state(form, RawInput.none()).typed().rows("rows"))
                .extracting(row -> row.text("b"))
                .containsExactly("tea", "tea");
        assertThat(state(form, RawInput.none().with("rows", List.of())).typed().rows("rows"))
                .isEmpty();
    }

    private static List<String> shown(Form form, RawInput typed) {
        FormState state = state(form, typed);
        return form.fields()
                .filter(field -> state.shows(field, ""))
                .map(Field::key)
                .toList();
    }

    private static FormState state(Form form, RawInput typed) {
        return FormState.of(form, typed, new Feel(ExampleForms.NOVEMBER), Choices.none());
    }

    private static String text(String id, String key, @Nullable String hide) {
        return "{'type':'textfield','id':'%s','key':'%s','label':'Label'%s}".formatted(id, key, hidden(hide));
    }

    private static String page(String name, String component, @Nullable String hide) {
        return "{'type':'group','id':'Group_%s','label':'%s','properties':{'page':'true'},'components':[%s]%s}"
                .formatted(name, name, component, hidden(hide));
    }

    private static String hidden(@Nullable String hide) {
        return hide == null ? "" : ",'conditional':{'hide':'" + hide + "'}";
    }
}
