package org.alongside.scoring.model;

import java.io.Serializable;
import java.util.List;

/** A request by the round's officers or chair that breaks one of its rules. Nothing was changed. */
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

    /** Arguments of the rule's message: sizes and amounts. */
    public Object[] facts() {
        return facts.clone();
    }

    public enum Rule {
        /** The shortlist is empty, longer than the plan allows, or names an unknown entry. */
        SHORTLIST_SIZE,
        /** The entry put first is not tied on the line. */
        NOT_TIED,
        /** The chair has declared an interest in one of the tied entries. */
        CHAIR_INTERESTED,
        /** More awards than places, or an entry that was not scored. */
        TOO_MANY_AWARDED,
        /** The awards exceed the budget. */
        OVER_BUDGET,
        /** The decision departs from the ranking without a reason. */
        DIFFERS_WITHOUT_REASON
    }
}
