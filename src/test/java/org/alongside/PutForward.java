package org.alongside;

import java.util.Set;
import org.alongside.forwardplan.PeopleGroup;
import org.alongside.opportunity.CanChange;
import org.alongside.opportunity.IfKnown;
import org.alongside.opportunity.Proposal;
import org.alongside.opportunity.ProposerKind;
import org.alongside.opportunity.Reach;

/** A minimal suggestion, for cases about something else. */
public final class PutForward {

    private PutForward() {}

    /** With a unique title. */
    public static Proposal homecare() {
        return homecare("Homecare standards " + System.nanoTime());
    }

    public static Proposal homecare(String title) {
        return new Proposal(
                title,
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
