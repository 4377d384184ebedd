package org.alongside.worklist;

import static org.alongside.worklist.WorkItemBuilder.workItem;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.alongside.identity.Role;
import org.alongside.identity.Viewer;
import org.alongside.worklist.WorkItem.Kind;
import org.junit.jupiter.api.Test;

class WorkItemTest {

    private static final UUID ANN = new UUID(0, 1);
    private static final UUID BEN = new UUID(0, 2);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    private final Viewer ann = new Viewer(ANN, "Ann", Set.of(Role.OFFICER));

    @Test
    void it_is_in_time_on_its_last_day_and_overdue_the_day_after() {
        WorkItem item = workItem().dueOn(FRIDAY).build();

        assertThat(item.isOverdue(FRIDAY)).isFalse();
        assertThat(item.isOverdue(FRIDAY.plusDays(1))).isTrue();
    }

    @Test
    void what_has_ended_is_never_overdue() {
        assertThat(workItem().dueOn(FRIDAY).ended().build().isOverdue(FRIDAY.plusDays(1)))
                .isFalse();
    }

    @Test
    void what_is_due_on_no_day_has_none() {
        assertThat(workItem().dueOn(WorkItem.NO_DAY).build().hasDay()).isFalse();
        assertThat(workItem().dueOn(FRIDAY).build().hasDay()).isTrue();
    }

    @Test
    void its_own_page_opens_for_everybody_who_is_let_there() {
        assertThat(workItem().heldBy(BEN).build().opensFor(ann)).isTrue();
    }

    @Test
    void a_page_elsewhere_opens_for_whoever_has_it_and_for_nobody_else() {
        assertThat(workItem().heldBy(ANN).doneAt("/decide/1").build().opensFor(ann))
                .isTrue();
        assertThat(workItem().heldBy(BEN).doneAt("/decide/1").build().opensFor(ann))
                .isFalse();
    }

    @Test
    void a_page_elsewhere_opens_for_the_group_while_nobody_has_it() {
        assertThat(workItem().doneAt("/decide/1").build().opensFor(ann)).isTrue();
        assertThat(workItem().group("managers").doneAt("/decide/1").build().opensFor(ann))
                .isFalse();
    }

    @Test
    void the_words_of_agreed_work_stay_off_the_record() {
        WorkItem agreed =
                workItem().kind(Kind.AGREED).titled("Ring Mrs Invented").build();

        assertThat(agreed.onRecord()).isEqualTo("work agreed");
        assertThat(workItem().titled("Plan the engagement").build().onRecord()).isEqualTo("Plan the engagement");
    }

    @Test
    void another_day_changes_nothing_else() {
        WorkItem item = workItem().heldBy(ANN).build();

        assertThat(item.dueAgain(FRIDAY.plusDays(3)).dueOn()).isEqualTo(FRIDAY.plusDays(3));
        assertThat(item.dueAgain(FRIDAY.plusDays(3)).dueAgain(item.dueOn())).isEqualTo(item);
    }

    @Test
    void an_item_without_a_stage_is_of_no_project() {
        assertThat(workItem().ofNoProject().build().isOfProject()).isFalse();
        assertThat(workItem().build().isOfProject()).isTrue();
    }
}
