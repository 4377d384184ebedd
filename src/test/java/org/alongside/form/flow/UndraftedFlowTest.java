package org.alongside.form.flow;

import static org.alongside.form.ExampleForms.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.alongside.form.ExampleForms;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.ExampleUploads;
import org.alongside.form.answer.RawInput;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.form.definition.Form;
import org.alongside.form.flow.UndraftedFlow.Filling;
import org.alongside.form.view.FormView;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class UndraftedFlowTest {

    private static final Form NICKNAME =
            with("{'type':'textfield','id':'A','key':'a','label':'Nick name','validate':{'required':true}}");

    private final UndraftedFlow flow = new UndraftedFlow(ExampleForms.flow(), ExampleUploads.none());

    @Test
    void a_form_begins_with_what_is_known() {
        Filling filling = new Filling(NICKNAME, RawInput.none().with("a", "Ada"), Choices.none(), "/name");

        assertThat(flow.show(filling, new MockHttpServletRequest(), UndraftedFlowTest::values))
                .isEqualTo("Ada");
    }

    @Test
    void what_is_missing_is_shown_and_nothing_is_taken() {
        assertThat(post(Map.of("a", ""))).isEqualTo("drawn: a: Enter nick name");
    }

    @Test
    void answers_that_hold_are_taken() {
        assertThat(post(Map.of("a", "Ada"))).isEqualTo("redirect:/thanks/Ada");
    }

    @Test
    void a_refusal_is_shown_beside_its_field() {
        assertThat(post(Map.of("a", "Refused")))
                .isEqualTo(
                        "drawn: a: We could not tell whether a person or a computer filled in this form. Your answers have not been lost. Send the form again");
    }

    @Test
    void whoever_turns_back_is_led_to_where_the_form_says() {
        assertThat(post(Map.of("a", "Ada", "_do", "back"))).isEqualTo("redirect:/name");
        assertThat(post(Map.of("a", "Ada", "_do", "save"))).isEqualTo("redirect:/name");
    }

    private String post(Map<String, String> typed) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/name");
        request.setParameters(typed);
        return flow.take(Filling.empty(NICKNAME, "/name"), request, UndraftedFlowTest::problems, answers -> {
            if (answers.text("a").equals("Refused")) {
                throw ValidationRejected.at("a", "form.error.trap");
            }
            return "redirect:/thanks/" + answers.text("a");
        });
    }

    private static String problems(FormView view) {
        FormView.Problem problem = view.problems().get(0);
        return "drawn: " + problem.target() + ": " + problem.message();
    }

    private static String values(FormView view) {
        return ((FormView.FieldView) view.parts().get(0)).value();
    }
}
