package org.alongside.reporting;

import java.util.Set;
import org.alongside.forwardplan.PeopleGroup;
import org.alongside.opportunity.CanChange;
import org.alongside.opportunity.IfKnown;
import org.alongside.opportunity.Proposal;
import org.alongside.opportunity.ProposerKind;
import org.alongside.opportunity.Reach;

/** What somebody puts forward. */
final class PutForward {

    private PutForward() {}

    static Proposal homecare() {
        return new Proposal(
                "Homecare standards " + System.nanoTime(),
                "What matters now",
                "Adult social care",
                Set.of(PeopleGroup.HOME_CARE, PeopleGroup.CARERS),
                Reach.HUNDREDS,
                IfKnown.YES,
                CanChange.A_LOT,
                IfKnown.NO,
                null,
                null,
                "Pru Proposer",
                "pru@demo.example",
                ProposerKind.RESIDENT,
                "");
    }
}
