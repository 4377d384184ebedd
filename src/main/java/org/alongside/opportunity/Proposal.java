package org.alongside.opportunity;

import java.time.LocalDate;
import java.util.Set;
import org.alongside.forwardplan.PeopleGroup;
import org.jspecify.annotations.Nullable;

/**
 * The input of a suggestion.
 *
 * @param service the service concerned; empty when not known
 * @param startsOn when people could start to work on it, when known
 * @param endsOn the date of the decision, if any
 * @param organisation name of the user-led organisation; empty for other proposers
 */
public record Proposal(
        String title,
        String about,
        String service,
        Set<PeopleGroup> groups,
        Reach reach,
        IfKnown decisionOpen,
        CanChange canChange,
        IfKnown imposed,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        String proposerName,
        String proposerEmail,
        ProposerKind proposerKind,
        String organisation) {

    public Proposal {
        groups = Set.copyOf(groups);
        proposerEmail = proposerEmail.strip();
    }

    @Override
    public String toString() {
        // Keeps names and addresses out of logs.
        return "Proposal[]";
    }
}
