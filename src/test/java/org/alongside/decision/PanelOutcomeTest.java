package org.alongside.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.alongside.AlongsideTest;
import org.alongside.body.DecisionRule;
import org.alongside.decision.model.OutcomeInput;
import org.alongside.decision.model.PanelProcess;
import org.alongside.decision.model.Tally;
import org.camunda.bpm.engine.DecisionService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The outcome table: each rule with each kind of tally. Votes are yes, yes if, not yet, no, no choice. */
@AlongsideTest
class PanelOutcomeTest {

    @Autowired
    DecisionService decisions;

    @ParameterizedTest(name = "{0}: yes {1}, yes if {2}, not yet {3}, no {4}, no choice {5} is {6}")
    @CsvSource(textBlock = """
            # More than half of those who take a side.
            SIMPLE_MAJORITY, 4, 0, 3, 0, 0, APPROVED
            SIMPLE_MAJORITY, 2, 2, 3, 0, 0, APPROVED_WITH_CONDITIONS
            SIMPLE_MAJORITY, 3, 1, 1, 0, 0, APPROVED
            SIMPLE_MAJORITY, 2, 2, 0, 0, 0, APPROVED_WITH_CONDITIONS
            SIMPLE_MAJORITY, 3, 0, 2, 2, 0, CHANGES_REQUESTED
            SIMPLE_MAJORITY, 3, 0, 0, 4, 0, NOT_APPROVED
            SIMPLE_MAJORITY, 3, 0, 2, 1, 1, TIED
            SIMPLE_MAJORITY, 0, 1, 1, 0, 5, TIED
            SIMPLE_MAJORITY, 2, 0, 0, 2, 0, TIED
            # An abstention takes no side, under no rule.
            SIMPLE_MAJORITY, 1, 0, 0, 0, 6, APPROVED
            SIMPLE_MAJORITY, 0, 0, 0, 1, 6, NOT_APPROVED
            SIMPLE_MAJORITY, 0, 0, 0, 0, 7, CHANGES_REQUESTED
            TWO_THIRDS, 2, 0, 1, 0, 4, APPROVED
            CONSENSUS, 1, 0, 0, 0, 6, APPROVED
            CONSENSUS, 0, 0, 0, 0, 7, CHANGES_REQUESTED
            # Two thirds: four of six are enough, four of seven are not.
            TWO_THIRDS, 4, 0, 2, 0, 0, APPROVED
            TWO_THIRDS, 6, 0, 0, 3, 0, APPROVED
            TWO_THIRDS, 4, 0, 3, 0, 0, CHANGES_REQUESTED
            TWO_THIRDS, 4, 0, 0, 3, 0, CHANGES_REQUESTED
            TWO_THIRDS, 3, 2, 2, 0, 0, APPROVED_WITH_CONDITIONS
            TWO_THIRDS, 3, 0, 3, 0, 0, CHANGES_REQUESTED
            TWO_THIRDS, 3, 0, 0, 4, 0, NOT_APPROVED
            # Consensus: one against it is enough, and a condition of one binds.
            CONSENSUS, 7, 0, 0, 0, 0, APPROVED
            CONSENSUS, 6, 1, 0, 0, 0, APPROVED_WITH_CONDITIONS
            CONSENSUS, 6, 0, 1, 0, 0, CHANGES_REQUESTED
            CONSENSUS, 6, 0, 0, 1, 0, CHANGES_REQUESTED
            CONSENSUS, 3, 0, 0, 4, 0, NOT_APPROVED
            """)
    void a_rule_and_a_tally_give_an_outcome(
            DecisionRule rule, int yes, int yesIf, int notYet, int no, int abstain, String outcome) {
        assertThat(outcome(rule, new Tally(yes, yesIf, notYet, no, abstain, 7), 0, 0))
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "yes {0}, not yet {1}, no {2}, of these with lived experience not yet {3}, no {4} is {5}")
    @CsvSource(textBlock = """
            6, 0, 1, 0, 0, APPROVED
            6, 0, 1, 0, 1, CHANGES_REQUESTED
            6, 1, 0, 1, 0, CHANGES_REQUESTED
            5, 1, 1, 0, 0, APPROVED
            3, 1, 2, 0, 0, TIED
            3, 1, 2, 0, 1, CHANGES_REQUESTED
            3, 3, 1, 0, 0, CHANGES_REQUESTED
            2, 0, 4, 0, 2, NOT_APPROVED
            """)
    void one_objection_from_lived_experience_sends_it_back_where_the_body_decides_so(
            int yes, int notYet, int no, int livedNotYet, int livedNo, String outcome) {
        Tally tally = new Tally(yes, 0, notYet, no, 0, 7);
        assertThat(outcome(DecisionRule.NO_LIVED_EXPERIENCE_OBJECTION, tally, livedNotYet, livedNo))
                .isEqualTo(outcome);
        assertThat(outcome(DecisionRule.SIMPLE_MAJORITY, tally, livedNotYet, livedNo))
                .as("the same by simple majority")
                .isEqualTo(outcome(DecisionRule.SIMPLE_MAJORITY, tally, 0, 0));
    }

    /** A rule unknown to the table, such as one that a council added only to its bodies, approves nothing. */
    @ParameterizedTest(name = "{0}: yes {1}, yes if {2}, not yet {3}, no {4} is {5}")
    @CsvSource(textBlock = """
            THREE_QUARTERS, 1, 0, 6, 0, CHANGES_REQUESTED
            THREE_QUARTERS, 7, 0, 0, 0, CHANGES_REQUESTED
            THREE_QUARTERS, 1, 0, 0, 6, NOT_APPROVED
            simple_majority, 4, 1, 0, 0, CHANGES_REQUESTED
            , 5, 0, 0, 0, CHANGES_REQUESTED
            """)
    void an_unknown_rule_asks_for_changes(
            @Nullable String rule, int yes, int yesIf, int notYet, int no, String outcome) {
        Map<String, Object> facts = new HashMap<>(PanelProcess.decidedByBallots(
                        new OutcomeInput(DecisionRule.SIMPLE_MAJORITY, new Tally(yes, yesIf, notYet, no, 0, 7), 0, 0))
                .asMap());
        facts.put("decisionRule", rule);
        assertThat(decisions.evaluateDecisionTableByKey("panel-outcome", facts).<String>getSingleEntry())
                .isEqualTo(outcome);
    }

    private String outcome(DecisionRule rule, Tally tally, int livedNotYet, int livedNo) {
        return decisions
                .evaluateDecisionTableByKey(
                        "panel-outcome",
                        PanelProcess.decidedByBallots(new OutcomeInput(rule, tally, livedNotYet, livedNo))
                                .asMap())
                .getSingleEntry();
    }
}
