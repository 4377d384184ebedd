package org.alongside.body;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * The decision rules of a body. A round keeps those in force when it opened.
 *
 * @param viewsHidden until when members do not see each other's views
 * @param dissentNamed whether choices and reasons are shown with members' names; otherwise never
 * @param proxiesAllowed whether a member without a deputy may name another member as proxy for a round
 * @param roundsAtATime number of open rounds that is fair to members; more need a signed justification
 * @param power whether the body signs off or advises
 */
@Embeddable
public record BodyTerms(
        @Enumerated(EnumType.STRING) @Column(name = "decision_rule")
        DecisionRule decisionRule,

        @Enumerated(EnumType.STRING) @Column(name = "tie_rule")
        TieRule tieRule,

        @Enumerated(EnumType.STRING) @Column(name = "views_hidden")
        ViewsHidden viewsHidden,

        @Column(name = "dissent_named") boolean dissentNamed,
        @Column(name = "proxies_allowed") boolean proxiesAllowed,
        @Column(name = "rounds_at_a_time") int roundsAtATime,
        @Enumerated(EnumType.STRING) @Column(name = "power") Power power) {

    /** Upper limit for concurrent rounds. */
    public static final int MOST_ROUNDS = 20;

    private static final int USUAL_ROUNDS = 3;

    public BodyTerms {
        if (roundsAtATime < 1 || roundsAtATime > MOST_ROUNDS) {
            throw new IllegalArgumentException("1 to " + MOST_ROUNDS + " rounds at a time");
        }
    }

    /**
     * Defaults: simple majority, the chair decides a tie, views hidden until the close, anonymous dissent, signs off.
     */
    public static BodyTerms usual() {
        return new BodyTerms(
                DecisionRule.SIMPLE_MAJORITY,
                TieRule.CHAIR_DECIDES,
                ViewsHidden.UNTIL_CLOSED,
                false,
                false,
                USUAL_ROUNDS,
                Power.SIGN_OFF);
    }

    public BodyTerms with(DecisionRule rule) {
        return new BodyTerms(rule, tieRule, viewsHidden, dissentNamed, proxiesAllowed, roundsAtATime, power);
    }

    public BodyTerms with(TieRule rule) {
        return new BodyTerms(decisionRule, rule, viewsHidden, dissentNamed, proxiesAllowed, roundsAtATime, power);
    }

    public BodyTerms with(ViewsHidden until) {
        return new BodyTerms(decisionRule, tieRule, until, dissentNamed, proxiesAllowed, roundsAtATime, power);
    }

    public BodyTerms with(Power what) {
        return new BodyTerms(decisionRule, tieRule, viewsHidden, dissentNamed, proxiesAllowed, roundsAtATime, what);
    }

    public BodyTerms withDissentNamed() {
        return new BodyTerms(decisionRule, tieRule, viewsHidden, true, proxiesAllowed, roundsAtATime, power);
    }

    public BodyTerms withProxies() {
        return new BodyTerms(decisionRule, tieRule, viewsHidden, dissentNamed, true, roundsAtATime, power);
    }

    public BodyTerms withRoundsAtATime(int most) {
        return new BodyTerms(decisionRule, tieRule, viewsHidden, dissentNamed, proxiesAllowed, most, power);
    }
}
