package org.alongside.contribution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.alongside.identity.Accounts;
import org.alongside.notification.Letter;
import org.alongside.notification.Outbox;
import org.alongside.notification.Recipient;
import org.alongside.project.ProjectSettings;
import org.alongside.project.Projects;
import org.springframework.stereotype.Component;

/**
 * Letters to contributors: one to each person or group, quoting their own contributions. Anonymous contributions are
 * announced to all other participants in one wording, so that no letter reveals their authors.
 */
@Component
class ContributorLetters {

    private final Projects projects;
    private final Accounts accounts;
    private final Outbox outbox;
    private final AnswersAnnounced announced;
    private final ProjectSettings settings;

    ContributorLetters(
            Projects projects, Accounts accounts, Outbox outbox, AnswersAnnounced announced, ProjectSettings settings) {
        this.projects = projects;
        this.accounts = accounts;
        this.outbox = outbox;
        this.announced = announced;
        this.settings = settings;
    }

    /**
     * The contributions covered by the letters sent.
     *
     * @param byLetter answered to their authors
     * @param announced anonymous, and announced to everyone
     * @param letters number of letters
     */
    record Sent(List<ContributionView> byLetter, List<ContributionView> announced, int letters) {}

    /** Sends answers of which the authors have not been notified. */
    Sent answers(String reference, List<ContributionView> untold) {
        Map<Recipient, List<ContributionView>> letters = byRecipient(untold);
        String title = projects.require(reference).title();
        letters.forEach((recipient, theirs) -> outbox.send(new Letter(
                "contribution/you-said-we-did",
                recipient,
                reference,
                Map.of(
                        "said",
                        theirs,
                        "title",
                        title,
                        "months",
                        settings.followUpMonths(),
                        "signsIn",
                        recipient.account() != null))));
        List<ContributionView> unnamed =
                untold.stream().filter(ContributionView::isUnnamed).toList();
        boolean announces = !unnamed.isEmpty() && announced.reachesAnybody(reference);
        int toEveryone =
                announces ? announced.send("contribution/answers-are-there", reference, letters.keySet(), Map.of()) : 0;
        return new Sent(
                letters.values().stream().flatMap(List::stream).toList(),
                announces ? unnamed : List.of(),
                letters.size() + toEveryone);
    }

    /**
     * Sends the findings of the check on promises.
     *
     * @param words the officer's message to all recipients, may be empty
     * @return number of letters
     */
    int checked(String reference, List<ContributionView> checked, String words) {
        Map<Recipient, List<ContributionView>> letters = byRecipient(checked);
        String title = projects.require(reference).title();
        letters.forEach((recipient, theirs) -> outbox.send(new Letter(
                "contribution/promises-checked",
                recipient,
                reference,
                Map.of("said", theirs, "title", title, "words", words))));
        int toEveryone = checked.stream().noneMatch(ContributionView::isUnnamed)
                ? 0
                : announced.send(
                        "contribution/promises-looked-at", reference, letters.keySet(), Map.of("words", words));
        return letters.size() + toEveryone;
    }

    /** All contributors who can be written to, each once. */
    List<Recipient> contributors(List<ContributionView> said) {
        return List.copyOf(byRecipient(said).keySet());
    }

    /** Each person or group once, in the order of their first contribution. */
    private Map<Recipient, List<ContributionView>> byRecipient(List<ContributionView> all) {
        Map<String, List<ContributionView>> byAddress = all.stream()
                .filter(ContributionView::canBeWrittenTo)
                .collect(Collectors.groupingBy(
                        said -> said.account() != null ? said.account().toString() : String.valueOf(said.email()),
                        TreeMap::new,
                        Collectors.toList()));
        return byAddress.values().stream()
                .collect(Collectors.toMap(theirs -> recipient(theirs.get(0)), theirs -> theirs));
    }

    private Recipient recipient(ContributionView said) {
        if (said.account() != null) {
            return accounts.recipient(said.account());
        }
        return Recipient.outside(Optional.ofNullable(said.saidBy()).orElse(""), String.valueOf(said.email()));
    }
}
