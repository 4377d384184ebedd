package org.alongside.opportunity.web;

import org.alongside.form.answer.FormSubmission;
import org.alongside.forwardplan.PeopleGroup;
import org.alongside.opportunity.CanChange;
import org.alongside.opportunity.IfKnown;
import org.alongside.opportunity.Proposal;
import org.alongside.opportunity.ProposerKind;
import org.alongside.opportunity.Reach;

/** Maps form answers to a proposal. */
final class ProposalMapper {

    private ProposalMapper() {}

    static Proposal from(FormSubmission answers) {
        return new Proposal(
                answers.text("title"),
                answers.text("about"),
                answers.maybe("service").orElse(""),
                answers.severalOf("groups", PeopleGroup.class),
                answers.oneOf("reach", Reach.class),
                answers.oneOf("decisionOpen", IfKnown.class),
                answers.oneOf("canChange", CanChange.class),
                answers.oneOf("imposed", IfKnown.class),
                answers.maybeDate("startsOn").orElse(null),
                answers.maybeDate("endsOn").orElse(null),
                answers.text("proposerName"),
                answers.text("proposerEmail"),
                answers.oneOf("proposerKind", ProposerKind.class),
                answers.maybe("organisation").orElse(""));
    }
}
