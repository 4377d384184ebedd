package org.alongside.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CachingFeelEngineTest {

    /** The default input variable of a decision table. */
    private static final String INPUT = "cellInput";

    private final FeelEngine ours = CachingFeelEngine.create();
    private final FeelEngine engines = new ScalaFeelEngine(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                "3",
                "> 2",
                "[1..3]",
                "not(3)",
                "\"yes\"",
                "\"yes\", \"no\"",
                "null",
                "cellInput = 3",
                "? > other",
                "number > 2",
                "true",
                "other",
                "unknown"
            })
    void a_cell_means_what_it_means_to_the_engine(String cell) {
        for (Object input : Arrays.asList(3, 5L, 2.5, "yes", true, null)) {
            VariableContext variables = variables(input);
            // Twice: parsed, then cached.
            for (int time = 0; time < 2; time++) {
                assertThat(ours.evaluateSimpleUnaryTests(cell, INPUT, variables))
                        .as("%s for %s", cell, input)
                        .isEqualTo(engines.evaluateSimpleUnaryTests(cell, INPUT, variables));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "other + 1",
                "\"a\" + \"b\"",
                "if flag then 1 else 2",
                "[1, 2]",
                "{a: 1}",
                "null",
                "date(\"2027-03-24\")",
                "unknown"
            })
    void an_expression_has_the_value_that_it_has_for_the_engine(String expression) {
        VariableContext variables = variables(3);
        for (int time = 0; time < 2; time++) {
            Object value = ours.evaluateSimpleExpression(expression, variables);
            Object expected = engines.evaluateSimpleExpression(expression, variables);
            assertThat(value).isEqualTo(expected);
        }
    }

    @Test
    void what_is_not_feel_is_refused_each_time() {
        VariableContext variables = variables(3);
        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(() -> ours.evaluateSimpleUnaryTests("> >", INPUT, variables))
                    .isInstanceOf(FeelException.class);
            assertThatThrownBy(() -> ours.evaluateSimpleExpression("1 +", variables))
                    .isInstanceOf(FeelException.class);
        }
    }

    @Test
    void an_expression_is_parsed_once() {
        FeelEngineApi library = spy(FeelEngineBuilder.forJava().build());
        FeelEngine remembering = new CachingFeelEngine(library);
        for (int time = 0; time < 3; time++) {
            remembering.evaluateSimpleUnaryTests("> 2", INPUT, variables(3));
            remembering.evaluateSimpleExpression("other + 1", variables(3));
        }
        verify(library, times(1)).parseUnaryTests("> 2");
        verify(library, times(1)).parseExpression("other + 1");
    }

    @Test
    void the_engine_decides_with_it() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        new CachingFeelEngine.Plugin().preInit(configuration);
        assertThat(configuration
                        .getDmnEngineConfiguration()
                        .getFeelEngineFactory()
                        .createInstance())
                .isInstanceOf(CachingFeelEngine.class);
    }

    private static VariableContext variables(Object input) {
        Map<String, Object> values = new HashMap<>(Map.of("other", 2, "flag", true, "number", 4));
        values.put(INPUT, input);
        return Variables.fromMap(Collections.unmodifiableMap(values)).asVariableContext();
    }
}
