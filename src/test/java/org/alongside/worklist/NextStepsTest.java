package org.alongside.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alongside.AlongsideTest;
import org.alongside.PutForward;
import org.alongside.Walk;
import org.alongside.calendar.MovableClock;
import org.alongside.calendar.WorkingDays;
import org.alongside.form.answer.RawInput;
import org.alongside.identity.TestPeople;
import org.alongside.opportunity.Opportunities;
import org.alongside.opportunity.process.IntakeProcess;
import org.alongside.project.Projects;
import org.alongside.text.Messages;
import org.alongside.worklist.task.AdHocTasks;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** After something is done, the banner says what comes next on the case, as the case has it. */
@AlongsideTest
class NextStepsTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 5, 10);

    @Autowired
    Opportunities opportunities;

    @Autowired
    Projects projects;

    @Autowired
    AdHocTasks agreed;

    @Autowired
    NextSteps next;

    @Autowired
    Messages messages;

    @Autowired
    RepositoryService models;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TestPeople people;

    @Autowired
    Walk walk;

    @Autowired
    MovableClock clock;

    @Autowired
    MockMvc mvc;

    private String reference = "";

    @BeforeEach
    void anOpportunity() {
        people.account("officer");
        clock.moveTo(MONDAY.atTime(LocalTime.of(10, 0)).atZone(WorkingDays.ZONE).toInstant());
        reference = opportunities.putForward(PutForward.homecare());
    }

    @AfterEach
    void now() {
        clock.backToNow();
    }

    @Test
    void the_next_step_is_named_with_who_has_it_and_when_it_is_due() throws Exception {
        UUID triage = walk.item(reference, IntakeProcess.TASK_TRIAGE).id();
        String form = mvc.perform(get("/work/" + triage).with(people.signedIn("officer")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var page = Pattern.compile("name=\"_page\" value=\"([^\"]*)\"").matcher(form);
        assertThat(page.find()).isTrue();
        mvc.perform(post("/work/" + triage)
                        .param("_page", page.group(1))
                        .param("_shown", "outcome,level,leadOfficer,sponsor,reason")
                        .param("outcome", "CO_PRODUCE")
                        .param("level", "CO_PRODUCE")
                        .param("leadOfficer", people.id("officer").toString())
                        .param("sponsor", people.id("sponsor").toString())
                        .param("reason", "It is open.")
                        .param("_do", "continue")
                        .with(csrf())
                        .with(people.signedIn("officer")))
                .andExpect(flash().attribute(
                                "notice",
                                "Decide about the opportunity: done. Next: Write the engagement plan, assigned to you, due "
                                        + day(walk.item(reference, "Task_WritePlan")
                                                .dueOn()) + "."));
        assertThat(said("manager", MONDAY))
                .contains("Next: Write the engagement plan, assigned to Olive Officer, due ");
    }

    @Test
    void a_case_that_waits_says_for_which_day() {
        triage(RawInput.none()
                .with("outcome", "NOT_NOW")
                .with("lookAgainOn", MONDAY.plusWeeks(8))
                .with("reason", "The contract ends next year."));
        assertThat(said("officer", MONDAY))
                .isEqualTo(
                        "Saved. Nothing is due on this project now. An officer will look at it again on 5 July 2027.");
    }

    @Test
    void a_case_that_has_ended_says_so() {
        triage(RawInput.none()
                .with("outcome", "SIGNPOST")
                .with("signpostTo", "The district council")
                .with("reason", "It is about parking."));
        assertThat(said("officer", MONDAY)).isEqualTo("Saved. Nothing more is due: this case has ended.");
    }

    @Test
    void several_next_steps_are_listed_and_the_rest_counted() {
        for (String each : List.of("Book the hall", "Order tea", "Ask the band", "Write the menu")) {
            agreed(reference, each, MONDAY.plusDays(7));
        }
        assertThat(said("officer", MONDAY))
                .startsWith("Saved. Next: ")
                .contains(", for any officer, due 17 May 2027; ")
                .endsWith("; and 2 more tasks.");
    }

    @Test
    void work_that_was_open_before_does_not_follow_from_what_was_done() {
        assertThat(said("officer", MONDAY.plusDays(1)))
                .isEqualTo("Saved. No new task follows from this. Still to do: Decide about the opportunity,"
                        + " for any officer, due 17 May 2027.");
    }

    @Test
    void people_outside_the_staff_hear_only_what_was_done() {
        assertThat(said("contributor", MONDAY)).isEqualTo("Saved.");
    }

    @Test
    void a_next_task_of_another_project_says_so() throws Exception {
        String other = opportunities.putForward(PutForward.homecare());
        agreed(other, "Book the hall", MONDAY.plusYears(1));
        UUID triage = walk.item(reference, IntakeProcess.TASK_TRIAGE).id();
        assertThat(opened(triage, "show=groups"))
                .contains("Next task in your list", "another project: ")
                .doesNotContain("another project: " + reference);

        agreed(reference, "Order tea", MONDAY.plusDays(30));
        assertThat(opened(triage, "show=groups&project=" + reference))
                .contains("Next task in your list", "Order tea")
                .doesNotContain("another project");
    }

    private String opened(UUID item, String list) throws Exception {
        return mvc.perform(get("/work/" + item).param("from", list).with(people.signedIn("officer")))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void every_date_that_a_model_waits_for_has_its_words() {
        List<String> silent = models.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(ProcessDefinition::getId)
                .flatMap(id -> models.getBpmnModelInstance(id).getModelElementsByType(CatchEvent.class).stream())
                // A start event by time belongs to no step that waits.
                .filter(event -> !(event instanceof StartEvent))
                .filter(event -> event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance))
                .map(event -> event.getId())
                .filter(id -> messages.find("waits." + id, "1 May 2027").isEmpty())
                .toList();
        assertThat(silent).isEmpty();
    }

    private void agreed(String on, String title, LocalDate due) {
        walk.as("officer", () -> agreed.open(on, walk.viewer("officer"), title, "", Holder.group("officers"), due));
    }

    private void triage(RawInput typed) {
        walk.finish("officer", reference, IntakeProcess.TASK_TRIAGE, typed);
    }

    private String said(String who, LocalDate since) {
        Instant began =
                since.atTime(LocalTime.of(10, 0)).atZone(WorkingDays.ZONE).toInstant();
        return next.said("Saved.", reference, began, people.account(who).viewer());
    }

    private static String day(LocalDate day) {
        return java.time.format.DateTimeFormatter.ofPattern("d MMMM yyyy", java.util.Locale.UK)
                .format(day);
    }
}
