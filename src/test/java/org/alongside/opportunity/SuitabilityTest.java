package org.alongside.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.AlongsideTest;
import org.alongside.opportunity.process.IntakeProcess;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Each rule of {@code suitability.dmn}, and its boundaries. */
@AlongsideTest
class SuitabilityTest {

    @Autowired
    DecisionService decisions;

    @ParameterizedTest(name = "open {0}, can change {1}, imposed {2}, {3} weeks, {4}: {5}")
    @CsvSource({
        "false, NOTHING, true,  52, HUNDREDS,  INFORM",
        "false, LITTLE,  true,  12, HUNDREDS,  CO_DESIGN",
        "false, SOME,    true,   4, DOZENS,    CO_DESIGN",
        "false, SOME,    true,   3, DOZENS,    INFORM",
        "false, A_LOT,   false, 52, DOZENS,    INFORM",
        "true,  NOTHING, false, 52, DOZENS,    INFORM",
        "true,  A_LOT,   false,  3, DOZENS,    CONSULT",
        "true,  A_LOT,   false,  0, DOZENS,    CONSULT",
        "true,  LITTLE,  true,   6, HUNDREDS,  CO_DESIGN",
        "true,  LITTLE,  false, 52, HUNDREDS,  ENGAGE",
        "true,  A_LOT,   false,  4, HUNDREDS,  ENGAGE",
        "true,  A_LOT,   false,  7, HUNDREDS,  ENGAGE",
        "true,  A_LOT,   false,  8, HUNDREDS,  CO_DESIGN",
        "true,  A_LOT,   false, 11, HUNDREDS,  CO_DESIGN",
        "true,  A_LOT,   false, 25, THOUSANDS, CO_DESIGN",
        "true,  SOME,    false, 52, HUNDREDS,  CO_DESIGN",
        "true,  A_LOT,   false, 12, HUNDREDS,  CO_PRODUCE",
        "true,  A_LOT,   true,  26, THOUSANDS, CO_PRODUCE"
    })
    void the_table_advises(
            boolean decisionOpen, String canChange, boolean imposed, int weeks, String reach, String level) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("decisionOpen", decisionOpen);
        facts.put("canChange", canChange);
        facts.put("imposed", imposed);
        facts.put("weeks", weeks);
        facts.put("reach", reach);
        DmnDecisionRuleResult row = decisions
                .evaluateDecisionTableByKey(IntakeProcess.SUITABILITY, facts)
                .getSingleResult();
        assertThat(row.<String>getEntry("advisedLevel")).isEqualTo(level);
        assertThat(row.<String>getEntry("because")).isNotBlank();
    }

    @ParameterizedTest(name = "open {0}, can change {1}, imposed {2}, {3} weeks, {4}")
    @CsvSource({
        "true,  EVERYTHING, false, 52, DOZENS",
        "true,  NOT_KNOWN,  false, 52, DOZENS",
        "true,  A_LOT,      false, 52, MILLIONS",
        "true,  A_LOT,      false,   , DOZENS",
        "    ,  A_LOT,      false, 52, DOZENS",
        "true,       ,      false, 52, DOZENS"
    })
    void answers_that_no_rule_is_about_promise_nothing(
            @Nullable Boolean decisionOpen,
            @Nullable String canChange,
            boolean imposed,
            @Nullable Integer weeks,
            @Nullable String reach) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("decisionOpen", decisionOpen);
        facts.put("canChange", canChange);
        facts.put("imposed", imposed);
        facts.put("weeks", weeks);
        facts.put("reach", reach);
        DmnDecisionRuleResult row = decisions
                .evaluateDecisionTableByKey(IntakeProcess.SUITABILITY, facts)
                .getSingleResult();
        assertThat(row.<String>getEntry("advisedLevel")).isEqualTo("INFORM");
        assertThat(row.<String>getEntry("because")).contains("No rule");
    }

    @Test
    void every_rule_says_why_in_words_of_its_own() {
        List<String> reasons = Dmn.readModelFromFile(new File("processes/intake/suitability.dmn"))
                .getModelElementsByType(Rule.class)
                .stream()
                .map(rule -> List.copyOf(rule.getOutputEntries()).get(1).getTextContent())
                .toList();
        assertThat(reasons).hasSize(13).doesNotHaveDuplicates().allSatisfy(reason -> assertThat(reason)
                .isNotBlank());
    }
}
