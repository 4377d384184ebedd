package org.alongside.contribution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.form.answer.AdditionalAnswers;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.history.CaseRecord;
import org.alongside.history.CurrentActor;
import org.alongside.history.RecordedAct;
import org.alongside.identity.Viewer;
import org.alongside.notification.Recipient;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The golden thread: from a contribution to the decision on it, the outcome (done, partly done, or not done with a
 * reason), the notification of its author, and the check six months later.
 */
@Component
@Transactional
public class GoldenThread {

    private final Contributions contributions;
    private final ContributionQueries reader;
    private final CaseCounter counter;
    private final CaseRecord record;
    private final CurrentActor whoActs;
    private final ContributorLetters letters;
    private final Clock clock;
    private final AdditionalAnswers additional;

    GoldenThread(
            Contributions contributions,
            ContributionQueries reader,
            CaseCounter counter,
            CaseRecord record,
            CurrentActor whoActs,
            ContributorLetters letters,
            Clock clock,
            AdditionalAnswers additional) {
        this.contributions = contributions;
        this.reader = reader;
        this.counter = counter;
        this.record = record;
        this.whoActs = whoActs;
        this.letters = letters;
        this.clock = clock;
        this.additional = additional;
    }

    /** The subject of additional answers about a contribution. */
    public static String subject(String reference, int number) {
        return "contribution:" + reference + ":" + number;
    }

    /**
     * Records a contribution.
     *
     * @return its number in the case
     * @throws ValidationRejected when the case is closed and can no longer answer
     */
    public int hear(String reference, NewContribution heard) {
        Contribution said = keep(reference, heard, whoActs.now().account());
        record.write(heard(said));
        return said.number();
    }

    /**
     * Records an anonymous contribution: neither it nor the record says who made it.
     *
     * @return its number in the case
     * @throws ValidationRejected when the case is closed and can no longer answer
     */
    public int hearWithoutName(String reference, String words, LocalDate saidOn) {
        NewContribution heard = new NewContribution(words, Occasion.ONLINE, null, saidOn, null, null, null, null, true);
        Contribution said = keep(reference, heard, null);
        record.write(heard(said).withoutName());
        return said.number();
    }

    private Contribution keep(String reference, NewContribution heard, @Nullable UUID recordedBy) {
        return contributions.saveAndFlush(
                new Contribution(reference, counter.next(reference), heard, recordedBy, clock.instant()));
    }

    private static RecordedAct heard(Contribution said) {
        return RecordedAct.on(said.reference(), "contribution-heard")
                .fact(said.number())
                .fact(said.occasion())
                .fact(said.wordsHash());
    }

    /**
     * Answers a contribution, or changes its answer.
     *
     * @throws ValidationRejected when the author has been notified, which makes the answer final
     */
    public void respond(String reference, int number, Response response) {
        Contribution said = one(reference, number);
        said.answer(response, whoActs.now().account(), clock.instant());
        contributions.saveAndFlush(said);
        record.write(RecordedAct.on(reference, "contribution-answered")
                .fact(number)
                .fact(response.outcome())
                .because(response.why()));
    }

    /**
     * Sends all answers of which the authors have not been notified: one letter to each person or group, with their
     * own contributions and the answers. Anonymous contributions are announced to all other participants in one
     * wording, so that no letter reveals their authors.
     *
     * @return number of letters
     */
    public int tell(String reference) {
        List<ContributionView> untold = reader.of(reference).stream()
                .filter(said -> said.isAnswered() && said.told() == null)
                .toList();
        ContributorLetters.Sent sent = letters.answers(reference, untold);
        sent.byLetter().forEach(said -> told(reference, said.number(), ToldHow.BY_LETTER));
        sent.announced().forEach(said -> told(reference, said.number(), ToldHow.TO_EVERYONE));
        return told(reference, "contributors-told", sent.letters());
    }

    private int told(String reference, String act, int letters) {
        if (letters > 0) {
            record.write(RecordedAct.on(reference, act).fact(letters));
        }
        return letters;
    }

    /** Records how a contributor without an address was notified. */
    public void toldAnotherWay(String reference, int number, ToldHow how) {
        told(reference, number, how);
        record.write(RecordedAct.on(reference, "contributor-told").fact(number).fact(how));
    }

    /**
     * Closes the case to further contributions.
     *
     * @throws UnansweredContributions when one is unanswered. A contribution added concurrently either comes first
     * and causes this, or is rejected.
     */
    public void close(String reference) throws UnansweredContributions {
        counter.lock(reference);
        AnswerProgress progress = reader.progress(reference);
        if (!progress.isComplete()) {
            throw new UnansweredContributions(reference, progress.unanswered());
        }
        counter.close(reference, clock.instant());
    }

    /** Records the finding of the check on a promise. */
    public void check(String reference, int number, PromiseKept kept, @Nullable String words) {
        Contribution said = one(reference, number);
        said.check(kept, words, whoActs.now().account(), clock.instant());
        contributions.saveAndFlush(said);
        record.write(RecordedAct.on(reference, "promise-checked")
                .fact(number)
                .fact(kept)
                .because(words));
    }

    /**
     * Sends the findings of the check to everyone who received a promise.
     *
     * @param words the officer's message to all recipients, may be empty
     * @return number of letters
     */
    public int tellChecked(String reference, String words) {
        List<ContributionView> checked = reader.of(reference).stream()
                .filter(said -> said.kept() != null)
                .toList();
        return told(reference, "promises-told", letters.checked(reference, checked, words));
    }

    /**
     * Erases a person's contributions in all cases. Their existence and answers remain, without the person.
     *
     * @return number of contributions
     */
    public int eraseWordsOf(UUID account) {
        List<Contribution> theirs = contributions.findByAccount(account);
        theirs.forEach(Contribution::eraseWords);
        theirs.forEach(said -> additional.erase(subject(said.reference(), said.number())));
        additional.eraseOf(account);
        contributions.saveAllAndFlush(theirs);
        theirs.stream()
                .map(Contribution::reference)
                .distinct()
                .forEach(reference -> record.write(RecordedAct.on(reference, "contribution-words-erased")));
        return theirs.size();
    }

    /** @throws NoSuchContribution when the case has none with this number */
    @Transactional(readOnly = true)
    public ContributionView require(String reference, int number) {
        return reader.find(reference, number).orElseThrow(() -> new NoSuchContribution(reference, number));
    }

    /** All contributions of a case, in the order recorded. */
    @Transactional(readOnly = true)
    public List<ContributionView> of(String reference) {
        return reader.of(reference);
    }

    /** One page of a case's contributions. */
    @Transactional(readOnly = true)
    public List<ContributionView> find(String reference, ContributionSearch search, int atMost) {
        return reader.find(reference, search, atMost);
    }

    @Transactional(readOnly = true)
    public int count(String reference, ContributionSearch search) {
        return reader.count(reference, search);
    }

    /** This person's contributions to the case under their name. */
    @Transactional(readOnly = true)
    public List<ContributionView> saidBy(String reference, Viewer viewer) {
        return reader.by(reference, viewer.id());
    }

    /** The promises: all answers of done or partly done. */
    @Transactional(readOnly = true)
    public List<ContributionView> promises(String reference) {
        return reader.of(reference).stream().filter(ContributionView::isPromise).toList();
    }

    /** All contributors who can be written to, each once. */
    @Transactional(readOnly = true)
    public List<Recipient> contributors(String reference) {
        return letters.contributors(reader.of(reference));
    }

    @Transactional(readOnly = true)
    public AnswerProgress progress(String reference) {
        return reader.progress(reference);
    }

    @Transactional(readOnly = true)
    public boolean isClosed(String reference) {
        return counter.isClosed(reference);
    }

    private void told(String reference, int number, ToldHow how) {
        Contribution said = one(reference, number);
        said.told(how, clock.instant());
        contributions.saveAndFlush(said);
    }

    private Contribution one(String reference, int number) {
        return contributions
                .findByReferenceAndNumber(reference, number)
                .orElseThrow(() -> new NoSuchContribution(reference, number));
    }
}
