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
 * Writes to everyone who said something: one letter to each person or group, with their own words. What was said without a
 * name is announced to everybody else who takes part, in the same words to all, so that no letter tells whose it was.
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
     * What was told by letters that were written.
     *
     * @param byLetter said by people who got a letter about their own words
     * @param announced said without a name, and announced to everybody
     * @param letters how many letters there are
     */
    record Sent(List<ContributionView> byLetter, List<ContributionView> announced, int letters) {}

    /** Tells what came of contributions: those that have an answer nobody was told of yet. */
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
     * Tells what the check found about promises.
     *
     * @param words what the officer wants to say to all of them, may be empty
     * @return how many were written to
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

    /** Everyone who said something and can be written to, each once. */
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
