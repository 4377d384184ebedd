package org.alongside.engine;

import camundajar.impl.scala.util.Either;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * The engine's library for FEEL, which otherwise reads each expression anew whenever it is evaluated: of a decision table
 * every cell, each time, which takes several times as long as deciding.
 */
final class CachingFeelEngine extends FeelEngine {

    /** More expressions than all models and forms have; then it begins again. */
    private static final int MOST = 10_000;

    private final Map<String, Either<FeelEngine.Failure, ParsedExpression>> expressions = new ConcurrentHashMap<>();
    private final Map<String, Either<FeelEngine.Failure, ParsedExpression>> tests = new ConcurrentHashMap<>();

    CachingFeelEngine(FeelEngine as) {
        super(as.functionProvider(), as.valueMapper(), as.configuration(), as.clock());
    }

    @Override
    public Either<FeelEngine.Failure, ParsedExpression> parseExpression(String expression) {
        return once(expressions, expression, super::parseExpression);
    }

    @Override
    public Either<FeelEngine.Failure, ParsedExpression> parseUnaryTests(String expression) {
        return once(tests, expression, super::parseUnaryTests);
    }

    private static Either<FeelEngine.Failure, ParsedExpression> once(
            Map<String, Either<FeelEngine.Failure, ParsedExpression>> known,
            String expression,
            Function<String, Either<FeelEngine.Failure, ParsedExpression>> parse) {
        if (known.size() > MOST) {
            known.clear();
        }
        return known.computeIfAbsent(expression, parse);
    }

    /** What decision tables are evaluated with. */
    static final class InTables extends ScalaFeelEngine {

        InTables() {
            super(List.of());
        }

        @Override
        protected FeelEngine buildFeelEngine(
                CustomFunctionTransformer functions, ValueMapper.CompositeValueMapper values) {
            return new CachingFeelEngine(super.buildFeelEngine(functions, values));
        }
    }
}
