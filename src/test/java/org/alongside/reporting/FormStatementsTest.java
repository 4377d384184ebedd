package org.alongside.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.alongside.AlongsideTest;
import org.alongside.PutForward;
import org.alongside.Walk;
import org.alongside.document.Documents;
import org.alongside.form.answer.RawInput;
import org.alongside.form.draft.Drafts;
import org.alongside.identity.TestPeople;
import org.alongside.note.Notes;
import org.alongside.opportunity.Opportunities;
import org.alongside.opportunity.process.IntakeProcess;
import org.alongside.project.Level;
import org.alongside.project.Projects;
import org.alongside.project.process.PlanningProcess;
import org.alongside.worklist.DraftSubject;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.task.WorkDesk;
import org.alongside.workshop.process.WorkshopSeriesProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** A step's page makes few queries: people work there all day. */
@AlongsideTest
class FormStatementsTest {

    private static final int AT_MOST = 4;

    private static final Predicate<String> NOTES = statement -> statement.contains("from note ");

    private static final Predicate<String> DOCUMENTS = statement -> statement.contains("from document ");

    @Autowired
    TestPeople people;

    @Autowired
    FormPages pages;

    @Autowired
    Opportunities opportunities;

    @Autowired
    Projects projects;

    @Autowired
    RuntimeService runtime;

    @Autowired
    WorkDesk desk;

    @Autowired
    Drafts drafts;

    @Autowired
    Notes notes;

    @Autowired
    Documents documents;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Walk walk;

    @Autowired
    MockMvc mvc;

    @Test
    void the_plan_of_a_project_that_nothing_is_known_of_yet() throws Exception {
        assertThat(statements(accepted(PlanningProcess.KEY), PlanningProcess.TASK_WRITE_PLAN))
                .hasSizeLessThanOrEqualTo(AT_MOST);
    }

    @Test
    void the_plan_that_somebody_has_begun_to_write() throws Exception {
        String reference = accepted(PlanningProcess.KEY);
        WorkItem item = walk.item(reference, PlanningProcess.TASK_WRITE_PLAN);
        drafts.keep(
                people.id("officer"),
                DraftSubject.of(item.id()),
                desk.form(item),
                RawInput.none().with("purpose", "To be asked"),
                "");
        assertThat(statements(reference, PlanningProcess.TASK_WRITE_PLAN)).hasSizeLessThanOrEqualTo(AT_MOST);
    }

    @Test
    void the_plan_of_what_was_put_forward_with_all_that_the_forward_plan_says() throws Exception {
        String reference = putForward();
        walk.finish(
                "officer",
                reference,
                IntakeProcess.TASK_TRIAGE,
                RawInput.none()
                        .with("outcome", "CO_PRODUCE")
                        .with("level", "CO_PRODUCE")
                        .with("leadOfficer", people.id("officer"))
                        .with("sponsor", people.id("sponsor"))
                        .with("reason", "There is time and it is open."));
        assertThat(statements(reference, PlanningProcess.TASK_WRITE_PLAN)).hasSizeLessThanOrEqualTo(AT_MOST);
    }

    @Test
    void what_a_plan_lacks() throws Exception {
        String reference = accepted(PlanningProcess.KEY);
        walk.finish(
                "officer",
                reference,
                PlanningProcess.TASK_WRITE_PLAN,
                RawInput.none().with("purpose", "To be asked"));
        assertThat(statements(reference, PlanningProcess.TASK_COMPLETE_PLAN)).hasSizeLessThanOrEqualTo(AT_MOST);
    }

    @Test
    void the_triage_of_what_was_put_forward() throws Exception {
        // One more for answers to additional questions on the public form.
        assertThat(statements(putForward(), IntakeProcess.TASK_TRIAGE)).hasSizeLessThanOrEqualTo(AT_MOST + 1);
    }

    @Test
    void the_criteria_of_a_series_of_workshops() throws Exception {
        assertThat(statements(accepted(WorkshopSeriesProcess.KEY), WorkshopSeriesProcess.AGREE_CRITERIA))
                .hasSizeLessThanOrEqualTo(AT_MOST);
    }

    @Test
    void notes_and_documents_cost_something_only_where_there_are_some() throws Exception {
        String reference = accepted(PlanningProcess.KEY);
        UUID item = walk.item(reference, PlanningProcess.TASK_WRITE_PLAN).id();
        assertThat(statements(reference, PlanningProcess.TASK_WRITE_PLAN))
                .noneMatch(NOTES)
                .noneMatch(DOCUMENTS);

        walk.as("officer", () -> notes.write(reference, item, walk.viewer("officer"), "Ask the library", List.of()));
        assertThat(page(item)).contains("Ask the library");
        assertThat(statements(reference, PlanningProcess.TASK_WRITE_PLAN))
                .anyMatch(NOTES)
                .noneMatch(DOCUMENTS);

        walk.as("officer", () -> documents.attach(reference, item, walk.viewer("officer"), "Ways in.txt", words()));
        assertThat(page(item)).contains("Ask the library").contains("Ways in.txt");
        walk.as("officer", () -> documents.remove(documents.ofItem(item).get(0), walk.viewer("officer")));
        assertThat(page(item)).contains("Document removed by");
    }

    @Test
    void two_who_write_the_first_note_at_the_same_time_both_find_it_on_the_page() throws Exception {
        String reference = accepted(PlanningProcess.KEY);
        UUID item = walk.item(reference, PlanningProcess.TASK_WRITE_PLAN).id();
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<?> second = Objects.requireNonNull(transaction.execute(status -> {
                walk.as("officer", () -> write(reference, item, "The first"));
                return other.submit(() -> walk.as("manager", () -> write(reference, item, "The second")));
            }));
            second.get(20, TimeUnit.SECONDS);
        } finally {
            other.shutdownNow();
        }
        assertThat(page(item)).contains("The first").contains("The second");
        assertThat(desk.require(item).sections()).containsExactly("notes");
    }

    private void write(String reference, UUID item, String words) {
        notes.write(reference, item, walk.viewer("officer"), words, List.of());
    }

    private static InputStream words() {
        return new ByteArrayInputStream("By the side door".getBytes(StandardCharsets.UTF_8));
    }

    private String page(UUID item) throws Exception {
        return mvc.perform(get("/work/" + item).with(people.signedIn("officer")))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String putForward() {
        return opportunities.putForward(PutForward.homecare());
    }

    private String accepted(String process) {
        String reference = projects.putForward("Website and factsheets " + System.nanoTime());
        walk.as(
                "officer",
                () -> projects.accept(reference, Level.CO_PRODUCE, walk.account("officer"), walk.account("sponsor")));
        runtime.startProcessInstanceByKey(
                process,
                reference,
                Map.of(
                        "leadOfficer", people.id("officer").toString(),
                        "sponsor", people.id("sponsor").toString()));
        return reference;
    }

    private List<String> statements(String reference, String task) throws Exception {
        return pages.statements(walk.item(reference, task));
    }
}
