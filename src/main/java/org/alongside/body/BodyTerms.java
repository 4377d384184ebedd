package org.alongside.body;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * The rules by which a body decides. A round keeps those that held when it was opened.
 *
 * @param viewsHidden until when members do not see each other's views
 * @param dissentNamed whether choices and reasons are read with the names of members; without it nobody reads them with names
 * @param proxiesAllowed whether a member who has no deputy may name another member to decide for them in one round
 * @param roundsAtATime how many open rounds are fair to ask of the members; more need a signed reason
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

    /** More rounds at once than this is fair to nobody. */
    public static final int MOST_ROUNDS = 20;

    private static final int USUAL_ROUNDS = 3;

    public BodyTerms {
        if (roundsAtATime < 1 || roundsAtATime > MOST_ROUNDS) {
            throw new IllegalArgumentException("1 to " + MOST_ROUNDS + " rounds at a time");
        }
    }

    /** Simple majority, the chair decides a tie, views hidden until the close, dissent without names, signs off. */
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
