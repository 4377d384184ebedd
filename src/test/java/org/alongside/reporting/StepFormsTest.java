package org.alongside.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.AlongsideTest;
import org.alongside.Models;
import org.alongside.TestTags;
import org.alongside.Walk;
import org.alongside.calendar.MovableClock;
import org.alongside.decision.model.PanelProcess;
import org.alongside.evaluation.process.EvaluationProcess;
import org.alongside.evaluation.process.FollowUpProcess;
import org.alongside.identity.Team;
import org.alongside.identity.Teams;
import org.alongside.opportunity.process.IntakeProcess;
import org.alongside.project.process.PlanningProcess;
import org.alongside.recruitment.process.RecruitmentProcess;
import org.alongside.scoring.model.ScoringProcess;
import org.alongside.vacancy.VacancyProcess;
import org.alongside.worklist.WorkItem;
import org.alongside.workshop.process.WorkshopProcess;
import org.alongside.workshop.process.WorkshopSeriesProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The statements of each step's page, for every model, on a case with typical data. */
@AlongsideTest
@Tag(TestTags.JOURNEY)
class StepFormsTest {

    private static final Map<String, Integer> AT_MOST = new TreeMap<>();

    static {
        // A form with another form's answers above it also reads those to additional questions.
        AT_MOST.put(IntakeProcess.TASK_TRIAGE, 5);
        // The suggestion, all plan versions, changes of scope and the forward plan: from four modules, in addition to
        // the item.
        AT_MOST.put(PlanningProcess.TASK_WRITE_PLAN, 5);
        AT_MOST.put(PlanningProcess.TASK_COMPLETE_PLAN, 2);
        AT_MOST.put(PlanningProcess.TASK_DECIDE_OVERRIDE, 3);
        AT_MOST.put(PlanningProcess.TASK_ENDORSE_PLAN, 3);
        AT_MOST.put(PanelProcess.PREPARE_PACK, 4);
        AT_MOST.put(PanelProcess.RESOLVE_INQUORATE, 4);
        // Members' views are stored separately from their seats, with the conditions.
        AT_MOST.put(PanelProcess.BREAK_TIE, 5);
        // The round with its seats, ballots, advised actions and their state, the formal decision, and names: all shown
        // above the form. Only advice needs so many.
        AT_MOST.put(PanelProcess.FORMAL_DECISION, 7);
        AT_MOST.put(PanelProcess.DECIDE_AFTER_REFUSAL, 5);
        AT_MOST.put(RecruitmentProcess.PUBLISH_CALL_OUT, 3);
        AT_MOST.put(RecruitmentProcess.OFFER_PLACES, 5);
        AT_MOST.put(RecruitmentProcess.DECIDE_ON_GAP, 3);
        AT_MOST.put(RecruitmentProcess.HOLD_INDUCTION, 2);
        AT_MOST.put(WorkshopSeriesProcess.AGREE_CRITERIA, 2);
        AT_MOST.put(WorkshopSeriesProcess.PLAN_WORKSHOPS, 3);
        AT_MOST.put(WorkshopSeriesProcess.REVIEW_HALF_WAY, 3);
        AT_MOST.put(WorkshopSeriesProcess.DECIDE_MORE_WORKSHOPS, 3);
        // Two of them record that people's needs were read. The others: the workshop's number, the workshop, replies,
        // places, and needs.
        AT_MOST.put(WorkshopProcess.ARRANGE_ACCESS, 9);
        AT_MOST.put(WorkshopProcess.RECORD_ATTENDANCE, 4);
        AT_MOST.put(EvaluationProcess.WRITE_FINDINGS, 4);
        AT_MOST.put(EvaluationProcess.RESPOND, 2);
        AT_MOST.put(EvaluationProcess.CLOSE, 4);
        AT_MOST.put(FollowUpProcess.CHECK, 3);
        AT_MOST.put(VacancyProcess.CHOOSE, 5);
        AT_MOST.put(VacancyProcess.REACH_FURTHER, 4);
        AT_MOST.put(ScoringProcess.SHORTLIST, 3);
        AT_MOST.put(ScoringProcess.TOO_FEW, 4);
        AT_MOST.put(ScoringProcess.MODERATE, 4);
        AT_MOST.put(ScoringProcess.ORDER_TIE, 4);
        AT_MOST.put(ScoringProcess.DECIDE, 4);
    }

    @Autowired
    EveryStep step;

    @Autowired
    FormPages pages;

    @Autowired
    Walk walk;

    @Autowired
    Teams teams;

    @Autowired
    MovableClock clock;

    @AfterEach
    void now() {
        clock.backToNow();
    }

    static Set<String> steps() {
        return AT_MOST.keySet();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("steps")
    void the_form_of_a_step_costs_a_few_statements(String task) throws Exception {
        assertThat(pages.statements(walk.item(step.reach(task), task))).hasSizeLessThanOrEqualTo(AT_MOST.get(task));
    }

    /** As for every replanning, and the panel's views: its rounds with seats, ballots and conditions. */
    @Test
    void a_plan_that_the_panel_wants_to_be_changed() throws Exception {
        List<String> sent = pages.statements(walk.item(step.changesAsked(), PlanningProcess.TASK_WRITE_PLAN));
        assertThat(sent).hasSizeLessThanOrEqualTo(8);
    }

    /** For team leads, an extra query tests whether they lead the assignee's team. */
    @Test
    void for_whoever_leads_a_team_a_form_costs_one_statement_more() throws Exception {
        WorkItem item = walk.item(step.reach(EvaluationProcess.RESPOND), EvaluationProcess.RESPOND);
        int before = pages.statements(item).size();
        Team team = teams.add("Led by a sponsor " + UUID.randomUUID(), walk.account("sponsor"));
        assertThat(pages.statements(item)).hasSize(before + 1);
        teams.change(team.id(), team.name(), null, List.of());
    }

    @Test
    void every_step_of_every_model_is_counted() {
        assertThat(steps())
                .isEqualTo(Models.processes().values().stream()
                        .flatMap(model -> model.getModelElementsByType(UserTask.class).stream())
                        .map(UserTask::getId)
                        .collect(Collectors.toSet()));
    }
}
