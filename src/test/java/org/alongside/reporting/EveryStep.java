package org.alongside.reporting;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.Jobs;
import org.alongside.PutForward;
import org.alongside.Walk;
import org.alongside.body.BodyTerms;
import org.alongside.body.Power;
import org.alongside.body.Quorum;
import org.alongside.body.SeatKind;
import org.alongside.calendar.WorkingDays;
import org.alongside.contribution.ResponseOutcome;
import org.alongside.decision.PanelRig;
import org.alongside.decision.model.BallotChoice;
import org.alongside.decision.model.PanelProcess;
import org.alongside.decision.model.Vote;
import org.alongside.evaluation.EvaluatedCase;
import org.alongside.evaluation.EvaluationAdministration;
import org.alongside.evaluation.Opinion;
import org.alongside.evaluation.Side;
import org.alongside.evaluation.Verdict;
import org.alongside.evaluation.process.EvaluationProcess;
import org.alongside.evaluation.process.FollowUpProcess;
import org.alongside.form.answer.RawInput;
import org.alongside.opportunity.Opportunities;
import org.alongside.opportunity.process.IntakeProcess;
import org.alongside.project.process.PlanningProcess;
import org.alongside.recruitment.CallingOut;
import org.alongside.recruitment.Channel;
import org.alongside.recruitment.TakingPartCase;
import org.alongside.recruitment.process.RecruitmentProcess;
import org.alongside.scoring.ScoringRig;
import org.alongside.scoring.model.ScoringProcess;
import org.alongside.vacancy.InterestedPerson;
import org.alongside.vacancy.Vacancies;
import org.alongside.vacancy.Vacancy;
import org.alongside.vacancy.VacancyCallOut;
import org.alongside.vacancy.VacancyProcess;
import org.alongside.workshop.Criteria;
import org.alongside.workshop.WorkshopHow;
import org.alongside.workshop.Workshops;
import org.alongside.workshop.process.WorkshopProcess;
import org.alongside.workshop.process.WorkshopSeriesProcess;
import org.springframework.stereotype.Component;

/**
 * Creates a case at any step of any model, with typical data: several people, rounds, answers. It is Wednesday 24 March
 * 2027 or some time after.
 */
@Component
class EveryStep {

    private static final String USERS = "People who have care at home";
    private static final String CARERS = "Unpaid carers";

    private final PanelRig panel;
    private final ScoringRig scoring;
    private final TakingPartCase people;
    private final EvaluatedCase evaluated;
    private final EvaluationAdministration evaluating;
    private final Criteria criteria;
    private final Workshops workshops;
    private final Vacancies vacancies;
    private final Opportunities opportunities;
    private final CallingOut callingOut;
    private final Walk walk;
    private final Jobs jobs;

    EveryStep(
            PanelRig panel,
            ScoringRig scoring,
            TakingPartCase people,
            EvaluatedCase evaluated,
            EvaluationAdministration evaluating,
            Criteria criteria,
            Workshops workshops,
            Vacancies vacancies,
            Opportunities opportunities,
            CallingOut callingOut,
            Walk walk,
            Jobs jobs) {
        this.panel = panel;
        this.scoring = scoring;
        this.people = people;
        this.evaluated = evaluated;
        this.evaluating = evaluating;
        this.criteria = criteria;
        this.workshops = workshops;
        this.vacancies = vacancies;
        this.opportunities = opportunities;
        this.callingOut = callingOut;
        this.walk = walk;
        this.jobs = jobs;
    }

    /**
     * @return the reference of a case on which this step is open
     */
    String reach(String task) {
        panel.itIsWednesday();
        return switch (task) {
            case IntakeProcess.TASK_TRIAGE -> opportunities.putForward(PutForward.homecare());
            case PlanningProcess.TASK_WRITE_PLAN -> sentBack();
            case PlanningProcess.TASK_COMPLETE_PLAN -> written("To be asked", false);
            case PlanningProcess.TASK_DECIDE_OVERRIDE -> managerAsked();
            case PlanningProcess.TASK_ENDORSE_PLAN -> letPass();
            case PanelProcess.PREPARE_PACK -> panel.plannedCase();
            case PanelProcess.RESOLVE_INQUORATE -> inquorate();
            case PanelProcess.BREAK_TIE -> tied();
            case PanelProcess.FORMAL_DECISION -> advised();
            case PanelProcess.DECIDE_AFTER_REFUSAL -> refused();
            case RecruitmentProcess.PUBLISH_CALL_OUT -> people.started(RecruitmentProcess.KEY);
            case RecruitmentProcess.OFFER_PLACES -> applied();
            case RecruitmentProcess.DECIDE_ON_GAP -> offered(USERS);
            case RecruitmentProcess.HOLD_INDUCTION -> offered(USERS, CARERS);
            case WorkshopSeriesProcess.AGREE_CRITERIA -> series();
            case WorkshopSeriesProcess.PLAN_WORKSHOPS -> agreed();
            case WorkshopProcess.ARRANGE_ACCESS -> planned();
            case WorkshopProcess.RECORD_ATTENDANCE, WorkshopSeriesProcess.REVIEW_HALF_WAY -> held();
            case WorkshopSeriesProcess.DECIDE_MORE_WORKSHOPS -> recorded();
            case EvaluationProcess.WRITE_FINDINGS -> feedback();
            case EvaluationProcess.RESPOND -> found();
            case EvaluationProcess.CLOSE -> signed();
            case FollowUpProcess.CHECK -> halfAYearLater();
            case VacancyProcess.REACH_FURTHER -> vacancy();
            case VacancyProcess.CHOOSE -> vacancy("Nora Neighbour", "Otto Other", "Pia Phone");
            case ScoringProcess.SHORTLIST -> scoring.nominations();
            case ScoringProcess.TOO_FEW -> scoring.tooFewScored();
            case ScoringProcess.MODERATE -> scoring.scored();
            case ScoringProcess.ORDER_TIE -> scoring.tied();
            case ScoringProcess.DECIDE -> scoring.ordered();
            default -> throw new IllegalArgumentException("Nobody knows the way to " + task);
        };
    }

    /** A plan returned by the panel for changes. */
    String changesAsked() {
        panel.itIsWednesday();
        String reference = panel.plannedCaseInItsLifecycle();
        panel.votes(
                panel.open(reference, panel.body()),
                BallotChoice.ASK_FOR_CHANGES,
                BallotChoice.ASK_FOR_CHANGES,
                BallotChoice.ASK_FOR_CHANGES,
                BallotChoice.ASK_FOR_CHANGES,
                BallotChoice.ASK_FOR_CHANGES,
                BallotChoice.APPROVE,
                BallotChoice.APPROVE);
        return reference;
    }

    private String sentBack() {
        String reference = opportunities.putForward(PutForward.homecare());
        walk.finish(
                "officer",
                reference,
                IntakeProcess.TASK_TRIAGE,
                RawInput.none()
                        .with("outcome", "CO_PRODUCE")
                        .with("level", "CO_PRODUCE")
                        .with("leadOfficer", walk.account("officer"))
                        .with("sponsor", walk.account("sponsor"))
                        .with("reason", "There is time and it is open."));
        walk.finish("officer", reference, PlanningProcess.TASK_WRITE_PLAN, plan());
        walk.finish(
                "sponsor",
                reference,
                PlanningProcess.TASK_ENDORSE_PLAN,
                RawInput.none().with("decision", "RETURN").with("words", "Say who pays for transport."));
        return reference;
    }

    private String written(String purpose, boolean groups) {
        String reference = people.started(PlanningProcess.KEY);
        RawInput typed = RawInput.none().with("purpose", purpose);
        walk.finish(
                "officer",
                reference,
                PlanningProcess.TASK_WRITE_PLAN,
                groups ? typed.with("groups", List.of("CARERS")) : typed);
        return reference;
    }

    private String managerAsked() {
        String reference = written("To be asked", true);
        walk.finish(
                "officer",
                reference,
                PlanningProcess.TASK_COMPLETE_PLAN,
                RawInput.none().with("goOn", "ASK_MANAGER").with("why", "We write it with the panel."));
        return reference;
    }

    private String letPass() {
        String reference = managerAsked();
        walk.finish(
                "manager",
                reference,
                PlanningProcess.TASK_DECIDE_OVERRIDE,
                RawInput.none()
                        .with("decision", "ALLOW")
                        .with("reason", "As it is.")
                        .with("signed", true));
        return reference;
    }

    private static RawInput plan() {
        return RawInput.none()
                .with("purpose", "To make the website something that people can use.")
                .with("canChange", "Words, order, pictures.")
                .with("cannotChange", "The law that the factsheets explain.")
                .with("groups", List.of("LEARNING_DISABILITY", "CARERS"))
                .with("partners", "Nothing About Us Without Us")
                .with("userLed", "YES")
                .with("leftOut", List.of("DEMENTIA", "HOMELESS"))
                .with("leftOutAction", "Visits to the memory cafe and the night shelter.")
                .with("formats", List.of("EASY_READ", "PAPER"))
                .with("accessBudget", "1200")
                .with("rewardBudget", "0")
                .with("startsOn", PanelRig.WEDNESDAY.plusWeeks(2))
                .with("endsOn", PanelRig.WEDNESDAY.plusWeeks(12))
                .with("hearBackBy", PanelRig.WEDNESDAY.plusWeeks(16));
    }

    private String inquorate() {
        String reference = panel.plannedCase();
        UUID round = panel.open(reference, panel.body());
        panel.votes(round, BallotChoice.APPROVE, BallotChoice.ASK_FOR_CHANGES);
        panel.goPast(LocalDate.of(2027, 4, 9));
        jobs.runDue(reference);
        return reference;
    }

    private String tied() {
        String reference = panel.plannedCase();
        panel.votes(
                panel.open(reference, panel.body()),
                BallotChoice.APPROVE,
                BallotChoice.APPROVE,
                BallotChoice.APPROVE,
                BallotChoice.DO_NOT_APPROVE,
                BallotChoice.DO_NOT_APPROVE,
                BallotChoice.ASK_FOR_CHANGES,
                BallotChoice.ABSTAIN);
        return reference;
    }

    private String advised() {
        String reference = panel.plannedCase();
        UUID round = panel.open(
                reference, panel.body(new Quorum(4, 50), BodyTerms.usual().with(Power.ADVICE)));
        Vote vote = new Vote(BallotChoice.APPROVE_WITH_CONDITIONS, null, List.of("Ask carers again", "Build a bridge"));
        PanelRig.MEMBERS.forEach(member -> panel.vote(round, member, vote));
        return reference;
    }

    private String refused() {
        String reference = panel.plannedCase();
        panel.votes(
                panel.open(reference, panel.body()),
                BallotChoice.DO_NOT_APPROVE,
                BallotChoice.DO_NOT_APPROVE,
                BallotChoice.DO_NOT_APPROVE,
                BallotChoice.DO_NOT_APPROVE,
                BallotChoice.APPROVE,
                BallotChoice.APPROVE,
                BallotChoice.APPROVE);
        return reference;
    }

    private String applied() {
        String reference = people.started(RecruitmentProcess.KEY);
        String code = people.calledOut(reference, 5, USERS, CARERS);
        people.applies(code, "Ada Applicant", mail("ada", reference), USERS);
        people.applies(code, "Ben Applicant", mail("ben", reference), CARERS);
        walk.as("officer", () -> callingOut.closeEarly(reference));
        return reference;
    }

    /** Each of these groups has a place; carers may have none. */
    private String offered(String... groups) {
        String reference = applied();
        List<UUID> places = List.of(groups).contains(CARERS)
                ? List.of(people.candidate(reference, "Ada Applicant"), people.candidate(reference, "Ben Applicant"))
                : List.of(people.candidate(reference, "Ada Applicant"));
        walk.finish(
                "officer",
                reference,
                RecruitmentProcess.OFFER_PLACES,
                RawInput.none()
                        .with("places", places)
                        .with("waitlist", List.of())
                        .with("reason", "So many came."));
        return reference;
    }

    private static String mail(String who, String reference) {
        return who + "." + reference + "@demo.example";
    }

    private String series() {
        String reference = people.withPlaces("contributor", "contributor2", "contributor3");
        people.start(WorkshopSeriesProcess.KEY, reference);
        return reference;
    }

    private String agreed() {
        String reference = series();
        walk.finish(
                "officer",
                reference,
                WorkshopSeriesProcess.AGREE_CRITERIA,
                RawInput.none()
                        .with(
                                "criteria",
                                List.of(
                                        RawInput.none()
                                                .with("means", "Longer visits")
                                                .with("knownBy", "A count"),
                                        RawInput.none()
                                                .with("means", "One carer")
                                                .with("knownBy", "A count")))
                        .with("agreedWith", "Everybody, in a meeting"));
        return reference;
    }

    private String planned() {
        String reference = agreed();
        walk.finish(
                "officer",
                reference,
                WorkshopSeriesProcess.PLAN_WORKSHOPS,
                RawInput.none().with("workshops", List.of(workshop(10), workshop(20))));
        return reference;
    }

    private RawInput workshop(int inDays) {
        return RawInput.none()
                .with("title", "What a good visit is")
                .with("day", people.today().plusDays(inDays))
                .with("from", LocalTime.of(14, 0))
                .with("to", LocalTime.of(16, 0))
                .with("how", WorkshopHow.IN_PERSON)
                .with("place", "The community hall")
                .with("materialsDays", 5);
    }

    private String held() {
        String reference = planned();
        for (int i = 0; i < 2; i++) {
            walk.finish(
                    "officer",
                    reference,
                    WorkshopProcess.ARRANGE_ACCESS,
                    RawInput.none().with("arranged", "Step-free room booked"));
        }
        after(reference, 0);
        return reference;
    }

    private String recorded() {
        String reference = held();
        record(reference);
        after(reference, 1);
        record(reference);
        return reference;
    }

    private void record(String reference) {
        walk.finish(
                "officer",
                reference,
                WorkshopProcess.RECORD_ATTENDANCE,
                RawInput.none()
                        .with("came", List.of(walk.account("contributor")))
                        .with("total", 9));
    }

    private void after(String reference, int workshop) {
        panel.clock.moveTo(workshops.of(reference).get(workshop).endsAt().plus(Duration.ofMinutes(5)));
        jobs.runDue(reference);
    }

    private String feedback() {
        String reference = evaluated.with("contributor", "contributor2");
        for (int i = 1; i <= 2; i++) {
            int number = evaluated.heardFrom("contributor", reference, "Contribution " + i);
            evaluated.answer(reference, number, ResponseOutcome.PARTLY);
        }
        evaluated.start(reference);
        List<Opinion> said = criteria.locked(reference).stream()
                .map(each -> new Opinion(each.id(), Verdict.values()[0], "It went like this"))
                .toList();
        for (String who : List.of("contributor", "contributor2")) {
            walk.as(who, () -> evaluating.giveFeedback(reference, walk.account(who), Side.CONTRIBUTOR, said));
        }
        walk.as("officer", () -> evaluating.giveFeedback(reference, walk.account("officer"), Side.STAFF, said));
        return reference;
    }

    private String found() {
        String reference = feedback();
        walk.finish(
                "officer",
                reference,
                EvaluationProcess.WRITE_FINDINGS,
                RawInput.of(Map.of("findings", "Choice is better than before", "recommended", "Keep the evaluators")));
        return reference;
    }

    private String signed() {
        String reference = found();
        walk.finish("sponsor", reference, EvaluationProcess.RESPOND, RawInput.of(Map.of("signed", "true")));
        return reference;
    }

    private String halfAYearLater() {
        String reference = signed();
        RawInput promise = RawInput.of(Map.of("what", "Publish the new letters", "dueOn", LocalDate.of(2099, 3, 2)));
        walk.finish(
                "officer",
                reference,
                EvaluationProcess.CLOSE,
                RawInput.of(Map.of("learned", "Ask people first", "followUps", List.of(promise, promise))));
        evaluated.start(FollowUpProcess.KEY, reference);
        panel.clock.moveTo(
                LocalDate.of(2027, 11, 1).atStartOfDay(WorkingDays.ZONE).toInstant());
        jobs.runDue(reference);
        return reference;
    }

    /** A closed call for a carer's seat, with these interested people. */
    private String vacancy(String... interested) {
        UUID body = panel.body();
        UUID id = panel.as(
                "officer",
                () -> vacancies.begin(new VacancyCallOut(
                        body,
                        SeatKind.CARER,
                        "Do you care for somebody? Help us to decide.",
                        List.of(Channel.USER_LED_ORGANISATIONS),
                        10,
                        LocalDate.of(2027, 5, 3),
                        LocalDate.of(2029, 5, 2))));
        Vacancy vacancy = vacancies.require(id);
        for (String name : interested) {
            vacancies.interest(
                    vacancy.code(),
                    new InterestedPerson(
                            name, UUID.randomUUID() + "@demo.example", null, "I know it from home.", null));
        }
        panel.goPast(vacancy.closesOn());
        jobs.runDue(vacancy.reference());
        return vacancy.reference();
    }
}
