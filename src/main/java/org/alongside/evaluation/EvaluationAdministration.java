package org.alongside.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.calendar.WorkingDays;
import org.alongside.contribution.GoldenThread;
import org.alongside.evaluation.CriterionFeedback.Spoken;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.history.CaseRecord;
import org.alongside.history.CurrentActor;
import org.alongside.history.RecordedAct;
import org.alongside.identity.Accounts;
import org.alongside.notification.Letter;
import org.alongside.notification.Outbox;
import org.alongside.project.Project;
import org.alongside.project.Projects;
import org.alongside.recruitment.Places;
import org.alongside.recruitment.Places.Place;
import org.alongside.workshop.Criteria;
import org.alongside.workshop.Criterion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Feedback against the criteria locked before the first workshop, and the findings. Success is measured against what
 * all participants wanted (Leicestershire's briefing, Evaluation).
 */
@Component
@Transactional
public class EvaluationAdministration {

    private final Evaluations evaluations;
    private final Feedbacks feedbacks;
    private final Criteria criteria;
    private final Places places;
    private final Projects projects;
    private final GoldenThread thread;
    private final Accounts accounts;
    private final Outbox outbox;
    private final CaseRecord record;
    private final CurrentActor whoActs;
    private final WorkingDays workingDays;
    private final Clock clock;
    private final EvaluationSettings settings;

    EvaluationAdministration(
            Evaluations evaluations,
            Feedbacks feedbacks,
            Criteria criteria,
            Places places,
            Projects projects,
            GoldenThread thread,
            Accounts accounts,
            Outbox outbox,
            CaseRecord record,
            CurrentActor whoActs,
            WorkingDays workingDays,
            Clock clock,
            EvaluationSettings settings) {
        this.evaluations = evaluations;
        this.feedbacks = feedbacks;
        this.criteria = criteria;
        this.places = places;
        this.projects = projects;
        this.thread = thread;
        this.accounts = accounts;
        this.outbox = outbox;
        this.record = record;
        this.whoActs = whoActs;
        this.workingDays = workingDays;
        this.clock = clock;
        this.settings = settings;
    }

    /** Asks all participants and the project's staff for feedback. */
    public void askForFeedback(String reference) {
        LocalDate by = workingDays.plus(workingDays.today(), settings.feedbackWorkingDays());
        evaluations
                .findById(reference)
                .ifPresentOrElse(
                        known -> known.askAgain(clock.instant(), by),
                        () -> evaluations.save(new Evaluation(reference, clock.instant(), by)));
        Project project = projects.require(reference);
        List<UUID> people = places.of(reference).stream().map(Place::account).toList();
        people.forEach(each -> ask(project, each, "/my-projects/" + reference + "/feedback", by));
        staff(project).stream()
                .filter(each -> !people.contains(each))
                .forEach(each -> ask(project, each, "/projects/" + reference + "/feedback", by));
        record.write(
                RecordedAct.on(reference, "feedback-asked").fact(people.size()).fact(by));
    }

    /**
     * Stores a person's feedback, replacing any earlier feedback of theirs.
     *
     * @throws ValidationRejected when the findings are written, or a criterion belongs to another case
     */
    public void giveFeedback(String reference, UUID account, Side side, List<Opinion> opinions) {
        Evaluation evaluation = evaluations
                .findById(reference)
                .orElseThrow(() -> ValidationRejected.altogether("evaluation.refused.not-asked"));
        evaluation.acceptFeedback();
        List<UUID> known =
                criteria.locked(reference).stream().map(Criterion::id).toList();
        if (opinions.isEmpty() || !opinions.stream().allMatch(opinion -> known.contains(opinion.criterion()))) {
            throw ValidationRejected.altogether("evaluation.refused.other-criteria");
        }
        Feedback feedback = feedbacks
                .findByReferenceAndAccount(reference, account)
                .orElseGet(() -> new Feedback(reference, account, side, clock.instant()));
        feedback.say(opinions, side, clock.instant());
        feedbacks.saveAndFlush(feedback);
        record.write(RecordedAct.on(reference, "feedback-given").fact(side).withoutName());
    }

    /** Deletes the authors of feedback once the project is closed and feedback can no longer change. */
    void forgetWhoGaveFeedback(String reference) {
        List<Feedback> all = feedbacks.findByReferenceOrderByGivenAt(reference);
        all.forEach(Feedback::forgetWho);
        feedbacks.saveAllAndFlush(all);
    }

    /** Records the findings, which closes feedback. */
    public void writeFindings(String reference, String findings, @Nullable String workedWell, String recommended) {
        require(reference).find(findings, workedWell, recommended, whoActs.now().account(), clock.instant());
        record.write(RecordedAct.on(reference, "findings-written").because(findings));
    }

    /**
     * Records the sponsor's sign-off of the responses on behalf of the council.
     *
     * @throws ValidationRejected while a contribution is unanswered
     */
    public void signResponses(String reference, @Nullable String note) {
        int unanswered = thread.progress(reference).unanswered();
        if (unanswered > 0) {
            throw ValidationRejected.altogether("evaluation.refused.unanswered", unanswered);
        }
        require(reference).sign(whoActs.now().account(), clock.instant());
        record.write(RecordedAct.on(reference, "responses-signed")
                .fact(thread.progress(reference).all())
                .because(note));
    }

    @Transactional(readOnly = true)
    public Optional<Evaluation> find(String reference) {
        return evaluations.findById(reference);
    }

    /** This person's earlier feedback. */
    @Transactional(readOnly = true)
    public List<Opinion> opinionsOf(String reference, UUID account) {
        return feedbacks
                .findByReferenceAndAccount(reference, account)
                .map(Feedback::opinions)
                .orElse(List.of());
    }

    /** The feedback by criterion. */
    @Transactional(readOnly = true)
    public List<CriterionFeedback> feedback(String reference) {
        return given(reference).criteria();
    }

    /** The same, with the number of respondents. */
    @Transactional(readOnly = true)
    public Given given(String reference) {
        List<Feedback> all = feedbacks.findByReferenceOrderByGivenAt(reference).stream()
                .sorted(Comparator.comparing(Feedback::side))
                .toList();
        Map<Side, Integer> answered = new EnumMap<>(Side.class);
        all.forEach(each -> answered.merge(each.side(), 1, Integer::sum));
        return new Given(
                criteria.locked(reference).stream()
                        .map(criterion -> about(criterion, all))
                        .toList(),
                answered);
    }

    /**
     * The feedback of a case.
     *
     * @param answered number of respondents by side
     */
    public record Given(List<CriterionFeedback> criteria, Map<Side, Integer> answered) {

        public Given {
            criteria = List.copyOf(criteria);
            answered = Map.copyOf(answered);
        }
    }

    Evaluation require(String reference) {
        return evaluations
                .findById(reference)
                .orElseThrow(() -> new IllegalStateException(reference + " is not being evaluated"));
    }

    private static CriterionFeedback about(Criterion criterion, List<Feedback> all) {
        Map<Side, Map<Verdict, Integer>> counts = new EnumMap<>(Side.class);
        List<Spoken> words = new ArrayList<>();
        for (Feedback feedback : all) {
            for (Opinion opinion : feedback.opinions()) {
                if (opinion.criterion().equals(criterion.id())) {
                    counts.computeIfAbsent(feedback.side(), side -> new EnumMap<>(Verdict.class))
                            .merge(opinion.verdict(), 1, Integer::sum);
                    if (opinion.words() != null) {
                        words.add(new Spoken(feedback.side(), opinion.verdict(), opinion.words()));
                    }
                }
            }
        }
        // Not in order of arrival, which could identify the authors.
        words.sort(Comparator.comparing(Spoken::side)
                .thenComparing(Spoken::verdict)
                .thenComparing(Spoken::words));
        return new CriterionFeedback(criterion.number(), criterion.means(), counts, words);
    }

    private static List<UUID> staff(Project project) {
        List<UUID> staff = new ArrayList<>();
        Optional.ofNullable(project.leadOfficer()).ifPresent(staff::add);
        Optional.ofNullable(project.sponsor())
                .filter(each -> !staff.contains(each))
                .ifPresent(staff::add);
        return staff;
    }

    private void ask(Project project, UUID account, String path, LocalDate by) {
        outbox.send(new Letter(
                "evaluation/feedback-asked",
                accounts.recipient(account),
                project.reference(),
                Map.of("title", project.title(), "path", path, "by", by)));
    }
}
