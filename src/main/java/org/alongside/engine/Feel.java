package org.alongside.engine;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.feel.FeelEngineClock;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * FEEL, the expression language of decision tables and forms, evaluated by the engine's library with the
 * application's clock. External functions are disabled: expressions can only compare and calculate.
 */
@Component
public class Feel {

    private static final ZoneId PLACE = ZoneId.of("Europe/London");

    /** Exceeds the expressions of all forms; the cache is cleared when full. */
    private static final int MOST = 10_000;

    private final FeelEngineApi engine;
    private final Map<String, ParsedExpression> known = new ConcurrentHashMap<>();

    public Feel(Clock clock) {
        FeelEngineClock time = () -> ZonedDateTime.now(clock.withZone(PLACE));
        engine = FeelEngineBuilder.forJava()
                .withClock(time)
                .withEnabledExternalFunctions(false)
                .build();
    }

    /**
     * Evaluates an expression.
     *
     * @param expression FEEL, with or without the leading {@code =} used in models and forms
     * @param values variables by name; a missing variable is {@code null} in FEEL
     * @return text, number, boolean, date, list, map or null
     * @throws FeelFailed when the expression cannot be parsed or evaluated
     */
    public @Nullable Object value(String expression, Map<String, ?> values) {
        ParsedExpression read = known.get(expression);
        if (read == null) {
            ParseResult parsed = engine.parseExpression(bare(expression));
            if (parsed.isFailure()) {
                throw new FeelFailed(expression);
            }
            read = parsed.parsedExpression();
            remember(expression, read);
        }
        EvaluationResult result = engine.evaluate(read, new HashMap<String, Object>(values));
        if (result.isFailure()) {
            throw new FeelFailed(expression);
        }
        return result.result();
    }

    /** Parsing is slower than evaluation, and each rendering of a form uses the same expressions. */
    private void remember(String expression, ParsedExpression read) {
        if (known.size() > MOST) {
            known.clear();
        }
        known.put(expression, read);
    }

    /**
     * Whether a condition holds. Anything but {@code true} is false, as in FEEL's own {@code if}.
     *
     * @throws FeelFailed when the expression cannot be parsed or evaluated
     */
    public boolean holds(String condition, Map<String, ?> values) {
        return Boolean.TRUE.equals(value(condition, values));
    }

    /**
     * Parses an expression without evaluating it.
     *
     * @throws FeelFailed when it is not FEEL
     */
    public void check(String expression) {
        if (!engine.parseExpression(bare(expression)).isSuccess()) {
            throw new FeelFailed(expression);
        }
    }

    private static String bare(String expression) {
        String trimmed = expression.strip();
        return trimmed.startsWith("=") ? trimmed.substring(1) : trimmed;
    }

    /** An expression that cannot be parsed or evaluated. */
    public static final class FeelFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        FeelFailed(String expression) {
            super("This FEEL expression could not be read or evaluated: " + expression);
        }
    }
}
