package org.alongside.opportunity;

import java.time.LocalDate;
import java.util.Set;
import org.alongside.forwardplan.PeopleGroup;
import org.jspecify.annotations.Nullable;

/** Example opportunities. */
final class Examples {

    static final String EMAIL = "pat.proposer@example.org";

    private Examples() {}

    static Proposal homecare(String title) {
        return proposal(title, IfKnown.YES, CanChange.A_LOT, IfKnown.NO, null, Reach.HUNDREDS);
    }

    static Proposal proposal(
            String title,
            IfKnown decisionOpen,
            CanChange canChange,
            IfKnown imposed,
            @Nullable LocalDate endsOn,
            Reach reach) {
        return new Proposal(
                title,
                "The standards were written in 2014 and need to be reviewed.",
                "Adult social care",
                Set.of(PeopleGroup.HOME_CARE, PeopleGroup.CARERS),
                reach,
                decisionOpen,
                canChange,
                imposed,
                null,
                endsOn,
                "Pat Proposer",
                EMAIL,
                ProposerKind.RESIDENT,
                "");
    }
}
