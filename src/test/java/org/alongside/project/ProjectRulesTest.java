package org.alongside.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProjectRulesTest {

    private static final Instant OPENED = Instant.parse("2027-01-11T10:00:00Z");
    private static final Instant LATER = OPENED.plusSeconds(3600);

    private final Project project = new Project("CP-2027-0001", "Day services", OPENED);

    @Test
    void it_begins_with_intake_and_runs() {
        assertThat(project.stage()).isEqualTo(Stage.INTAKE);
        assertThat(project.state()).isEqualTo(ProjectState.RUNNING);
    }

    @Test
    void entering_the_stage_it_is_in_does_not_start_its_time_again() {
        project.enter(Stage.PLANNING, LATER);
        project.enter(Stage.PLANNING, LATER.plusSeconds(1));
        assertThat(project.stageSince()).isEqualTo(LATER);
    }

    @Test
    void a_paused_project_cannot_be_paused_or_accepted() {
        project.pause();
        assertThatExceptionOfType(WrongProjectState.class).isThrownBy(project::pause);
        assertThatExceptionOfType(WrongProjectState.class)
                .isThrownBy(() -> project.accept(Level.CO_PRODUCE, UUID.randomUUID(), UUID.randomUUID()));
    }

    @Test
    void only_a_paused_project_is_resumed() {
        assertThatExceptionOfType(WrongProjectState.class).isThrownBy(project::resume);
        project.pause();
        project.resume();
        assertThat(project.state()).isEqualTo(ProjectState.RUNNING);
    }

    @Test
    void a_closed_project_can_be_paused_only_while_its_promises_are_checked_and_is_closed_again_afterwards() {
        project.enter(Stage.EVALUATION, LATER);
        project.end(ProjectState.CLOSED, LATER);
        assertThatExceptionOfType(WrongProjectState.class).isThrownBy(project::pause);
        project.enter(Stage.FOLLOW_UP, LATER);
        project.pause();
        project.resume();
        assertThat(project.state()).isEqualTo(ProjectState.CLOSED);
    }

    @Test
    void a_project_ends_once() {
        project.end(ProjectState.WITHDRAWN, LATER);
        assertThat(project.closedAt()).isEqualTo(LATER);
        assertThatExceptionOfType(WrongProjectState.class).isThrownBy(() -> project.end(ProjectState.CLOSED, LATER));
    }
}
