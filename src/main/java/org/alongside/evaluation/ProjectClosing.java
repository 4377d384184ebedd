package org.alongside.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.alongside.calendar.WorkingDays;
import org.alongside.contribution.ContributionView;
import org.alongside.contribution.GoldenThread;
import org.alongside.contribution.PromiseKept;
import org.alongside.contribution.UnansweredContributions;
import org.alongside.decision.letter.OutcomeNotifications;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.history.CaseRecord;
import org.alongside.history.CurrentActor;
import org.alongside.history.RecordedAct;
import org.alongside.project.Project;
import org.alongside.project.ProjectSettings;
import org.alongside.project.Projects;
import org.alongside.worklist.Holder;
import org.alongside.worklist.WorkItem.Kind;
import org.alongside.worklist.WorkList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closing a project once all contributions are answered, and checking its promises months later. */
@Component
@Transactional
public class ProjectClosing {

    private final Evaluations evaluations;
    private final EvaluationAdministration evaluating;
    private final FollowUps followUps;
    private final GoldenThread thread;
    private final Projects projects;
    private final OutcomeNotifications whatBecame;
    private final WorkList workList;
    private final CaseRecord record;
    private final CurrentActor whoActs;
    private final WorkingDays workingDays;
    private final Clock clock;
    private final ProjectSettings settings;

    ProjectClosing(
            Evaluations evaluations,
            EvaluationAdministration evaluating,
            FollowUps followUps,
            GoldenThread thread,
            Projects projects,
            OutcomeNotifications whatBecame,
            WorkList workList,
            CaseRecord record,
            CurrentActor whoActs,
            WorkingDays workingDays,
            Clock clock,
            ProjectSettings settings) {
        this.evaluations = evaluations;
        this.evaluating = evaluating;
        this.followUps = followUps;
        this.thread = thread;
        this.projects = projects;
        this.whatBecame = whatBecame;
        this.workList = workList;
        this.record = record;
        this.whoActs = whoActs;
        this.workingDays = workingDays;
        this.clock = clock;
        this.settings = settings;
    }

    /** A promise beyond the closing. */
    public record Promised(String what, LocalDate dueOn) {}

    /** Records lessons and promises; the latest version counts. */
    public void writeUp(String reference, String learned, @Nullable String differently, List<Promised> promised) {
        evaluating
                .require(reference)
                .writeUp(learned, differently, whoActs.now().account(), clock.instant());
        followUps.deleteAll(followUps.findByReferenceOrderByNumber(reference));
        followUps.flush();
        int number = 1;
        for (Promised each : promised) {
            followUps.save(new FollowUp(reference, number++, each.what(), each.dueOn()));
        }
        followUps.flush();
        record.write(RecordedAct.on(reference, "good-practice-written")
                .fact(promised.size())
                .because(learned));
    }

    /**
     * Closes the project.
     *
     * @return the date of the check: {@link ProjectSettings#followUpMonths} months later, or the next working day
     * @throws UnansweredContributions when a contribution is unanswered, including one added concurrently; nothing is
     * closed
     */
    public LocalDate close(String reference) throws UnansweredContributions {
        try {
            thread.close(reference);
        } catch (UnansweredContributions refusal) {
            record.write(RecordedAct.on(reference, "closing-refused").fact(refusal.howMany()));
            throw refusal;
        }
        // Answers added since the letters were sent.
        thread.tell(reference);
        LocalDate lookAgainOn = workingDays.plus(workingDays.today().plusMonths(settings.followUpMonths()), 0);
        evaluating.require(reference).close(clock.instant(), lookAgainOn);
        evaluating.forgetWhoGaveFeedback(reference);
        projects.close(reference);
        promiseInWorkList(reference);
        tellWhoDecided(reference, lookAgainOn);
        record.write(RecordedAct.on(reference, "evaluation-closed").fact(lookAgainOn));
        return lookAgainOn;
    }

    /** Records whether a later promise was kept. */
    public void check(String reference, int number, PromiseKept kept, String words) {
        FollowUp promise = followUps
                .findByReferenceAndNumber(reference, number)
                .orElseThrow(() -> ValidationRejected.altogether("evaluation.refused.no-such-promise"));
        promise.check(kept, words, whoActs.now().account(), clock.instant());
        followUps.saveAndFlush(promise);
        workList.finish(Kind.PROMISE, promise.subject());
        record.write(RecordedAct.on(reference, "follow-up-checked")
                .fact(number)
                .fact(kept)
                .because(words));
    }

    /**
     * Completes the check.
     *
     * @throws ValidationRejected while a promise is unchecked
     */
    public void finishCheck(String reference, @Nullable String words) {
        int left = unchecked(reference);
        if (left > 0) {
            throw ValidationRejected.altogether("evaluation.refused.unchecked", left);
        }
        evaluating.require(reference).followUp(words, whoActs.now().account(), clock.instant());
        record.write(RecordedAct.on(reference, "promises-checked").because(words));
    }

    /** Sends the findings of the check to contributors and members of bodies. */
    public void tellChecked(String reference) {
        String words = evaluating.require(reference).followUpWords().orElse("");
        thread.tellChecked(reference, words);
        whatBecame.tellChecked(reference, checked(reference), words);
    }

    /** Promises with their findings, broken ones first. */
    private List<OutcomeNotifications.Promise> checked(String reference) {
        Stream<Checked> answers = thread.promises(reference).stream()
                .map(said -> new Checked(
                        said.answer().orElseThrow().why(),
                        Objects.requireNonNull(said.kept()),
                        Objects.requireNonNullElse(said.keptWords(), "")));
        Stream<Checked> later = followUps(reference).stream()
                .map(each -> new Checked(
                        each.what(), each.kept().orElseThrow(), each.keptWords().orElse("")));
        return Stream.concat(answers, later)
                .sorted(Comparator.comparing(Checked::kept).reversed())
                .map(each -> new OutcomeNotifications.Promise(
                        each.what(), each.kept().name(), each.words()))
                .toList();
    }

    private record Checked(String what, PromiseKept kept, String words) {}

    /** The date of the check, set when the project closed. */
    @Transactional(readOnly = true)
    public LocalDate followUpOn(String reference) {
        return evaluations
                .findById(reference)
                .flatMap(Evaluation::followUpOn)
                .orElseGet(() -> workingDays.plus(workingDays.today().plusMonths(settings.followUpMonths()), 0));
    }

    @Transactional(readOnly = true)
    public List<FollowUp> followUps(String reference) {
        return followUps.findByReferenceOrderByNumber(reference);
    }

    /** The number of unchecked promises. */
    @Transactional(readOnly = true)
    public int unchecked(String reference) {
        return unchecked(thread.promises(reference), followUps(reference));
    }

    /** The same for promises already read: answers to contributions, and later promises. */
    public static int unchecked(List<ContributionView> promises, List<FollowUp> later) {
        long said = promises.stream()
                .map(ContributionView::kept)
                .filter(kept -> kept == null)
                .count();
        return (int)
                (said + later.stream().filter(each -> each.kept().isEmpty()).count());
    }

    private void tellWhoDecided(String reference, LocalDate lookAgainOn) {
        whatBecame.tell(
                reference,
                new OutcomeNotifications.Facts(
                        thread.of(reference).size(),
                        thread.promises(reference).size(),
                        evaluating.require(reference).learned().orElse(""),
                        lookAgainOn));
    }

    /** Opens a work item for each promise, with its own due date. */
    private void promiseInWorkList(String reference) {
        Project project = projects.require(reference);
        Holder holder = project.leadOfficer() == null ? Holder.group("officers") : Holder.person(project.leadOfficer());
        for (FollowUp promise : followUps(reference)) {
            workList.open(
                    Kind.PROMISE,
                    promise.subject(),
                    reference,
                    promise.what(),
                    holder,
                    promise.dueOn(),
                    "/projects/" + reference + "/promises");
        }
    }
}
