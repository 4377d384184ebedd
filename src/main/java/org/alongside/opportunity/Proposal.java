package org.alongside.opportunity;

import java.time.LocalDate;
import java.util.Set;
import org.alongside.forwardplan.PeopleGroup;
import org.jspecify.annotations.Nullable;

/**
 * What somebody puts forward.
 *
 * @param service which service it is about; empty when not known
 * @param startsOn when people could start to work on it, when known
 * @param endsOn when it has to be decided, when there is a date
 * @param organisation name of the user-led organisation; empty for anybody else
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
        // Names and addresses of people do not belong in logs.
        return "Proposal[]";
    }
}
