package org.alongside.contribution.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.alongside.contribution.ContributionView;
import org.alongside.identity.Accounts;
import org.alongside.text.Messages;
import org.springframework.stereotype.Component;

/**
 * The display name of an author: a name for staff, no person's name for others, and none when the author asked for
 * that.
 */
@Component
class ContributorName {

    private final Accounts accounts;
    private final Messages messages;

    ContributorName(Accounts accounts, Messages messages) {
        this.accounts = accounts;
        this.messages = messages;
    }

    /** A contribution with its author's display name. */
    record SaidBy(ContributionView said, String who) {}

    /** For project staff. */
    List<SaidBy> forStaff(Collection<ContributionView> all) {
        Map<UUID, String> names = accounts.names(all.stream()
                .map(ContributionView::account)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return all.stream().map(said -> new SaidBy(said, staff(said, names))).toList();
    }

    /** For participants: groups are named, people are not. */
    List<SaidBy> forAll(Collection<ContributionView> all) {
        return all.stream()
                .map(said -> new SaidBy(
                        said,
                        said.anonymous()
                                ? messages.text("contribution.who.not-named")
                                : said.account() != null ? messages.text("contribution.who.took-part") : group(said)))
                .toList();
    }

    private String staff(ContributionView said, Map<UUID, String> names) {
        if (said.anonymous()) {
            return messages.text("contribution.who.not-named");
        }
        return said.account() == null
                ? group(said)
                : names.getOrDefault(said.account(), messages.text("contribution.who.took-part"));
    }

    private String group(ContributionView said) {
        if (said.saidBy() == null) {
            return messages.text("contribution.who.unknown");
        }
        return said.people() == null
                ? said.saidBy()
                : messages.text("contribution.who.group", said.saidBy(), said.people());
    }
}
