package org.alongside.scoring.model;

import java.io.Serializable;
import java.util.List;

/** What somebody who runs a scoring round asks for breaks one of its rules. Nothing was changed. */
public class ScoringRuleBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Rule rule;
    private final Serializable[] facts;

    ScoringRuleBroken(Rule rule, Serializable... facts) {
        super(rule + " " + List.of(facts));
        this.rule = rule;
        this.facts = facts.clone();
    }

    public Rule rule() {
        return rule;
    }

    /** What the text of the rule names: sizes and amounts. */
    public Object[] facts() {
        return facts.clone();
    }

    /** The rules. */
    public enum Rule {
        /** The shortlist is empty, is longer than the plan allows, or names what is no entry. */
        SHORTLIST_SIZE,
        /** The entry that is put first is not among those that tie on the line. */
        NOT_TIED,
        /** Whoever orders a tie has declared an interest in one of its entries. */
        CHAIR_INTERESTED,
        /** More are awarded than can win, or something that was not scored. */
        TOO_MANY_AWARDED,
        /** What is awarded costs more than there is. */
        OVER_BUDGET,
        /** The decision differs from the ranking, and nobody says why. */
        DIFFERS_WITHOUT_REASON
    }
}
