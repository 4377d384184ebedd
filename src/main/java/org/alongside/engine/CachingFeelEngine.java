package org.alongside.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ContextVariableWrapper;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.context.Context;
import org.camunda.feel.context.CustomContext;
import org.camunda.feel.context.VariableProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A FEEL engine for decision tables that caches parsed expressions. Uses the public API of the engine's own library,
 * which otherwise parses every cell of a table at each evaluation.
 *
 * <p>For the saving, see docs/adr/0084. Semantics are the library's; {@code CachingFeelEngineTest} compares the
 * results with the engine's own.
 */
final class CachingFeelEngine implements FeelEngine {

    /** Exceeds the expressions of all models; the cache is cleared when full. */
    private static final int MOST = 10_000;

    private final FeelEngineApi feel;
    private final Map<String, ParseResult> expressions = new ConcurrentHashMap<>();
    private final Map<String, ParseResult> tests = new ConcurrentHashMap<>();

    CachingFeelEngine(FeelEngineApi feel) {
        this.feel = feel;
    }

    /** Configured as in the engine, with external functions disabled. */
    static CachingFeelEngine create() {
        return new CachingFeelEngine(
                FeelEngineBuilder.forJava().withEnabledExternalFunctions(false).build());
    }

    /** Registers this FEEL engine. */
    @Component
    static class Plugin extends AbstractProcessEnginePlugin {

        @Override
        public void preInit(ProcessEngineConfigurationImpl configuration) {
            DefaultDmnEngineConfiguration tables = new DefaultDmnEngineConfiguration();
            tables.setFeelEngineFactory(CachingFeelEngine::create);
            configuration.setDmnEngineConfiguration(tables);
        }
    }

    /** @throws FeelException when the expression cannot be parsed or evaluated */
    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"})
    public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
        ParseResult parsed = once(expressions, expression, feel::parseExpression);
        return (T) value(feel.evaluate(parsed.parsedExpression(), context(variables)));
    }

    /** @throws FeelException when the tests cannot be parsed or evaluated */
    @Override
    public boolean evaluateSimpleUnaryTests(String expression, String inputVariable, VariableContext variables) {
        ParseResult parsed = once(tests, expression, feel::parseUnaryTests);
        Object input = variables.containsVariable(inputVariable)
                ? variables.resolve(inputVariable).getValue()
                : null;
        return Boolean.TRUE.equals(value(feel.evaluateWithInput(parsed.parsedExpression(), input, context(variables))));
    }

    private static ParseResult once(
            Map<String, ParseResult> known, String expression, Function<String, ParseResult> parse) {
        if (known.size() > MOST) {
            known.clear();
        }
        ParseResult parsed = known.computeIfAbsent(expression, parse);
        if (parsed.isFailure()) {
            throw new FeelException(parsed.failure().message());
        }
        return parsed;
    }

    private static Context context(VariableContext variables) {
        return new CustomContext() {
            @Override
            public VariableProvider variableProvider() {
                return new ContextVariableWrapper(variables);
            }
        };
    }

    private static @Nullable Object value(EvaluationResult result) {
        if (result.isFailure()) {
            throw new FeelException(result.failure().message());
        }
        return result.result();
    }
}
