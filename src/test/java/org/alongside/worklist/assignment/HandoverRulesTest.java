package org.alongside.worklist.assignment;

import static org.alongside.worklist.WorkItemBuilder.workItem;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.identity.Role;
import org.alongside.identity.Viewer;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkItem.Kind;
import org.alongside.worklist.WorkItemTaken;
import org.alongside.worklist.assignment.AssignmentRefused.Why;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class HandoverRulesTest {

    private static final UUID ANN = new UUID(0, 1);
    private static final UUID BEN = new UUID(0, 2);
    private static final UUID CAT = new UUID(0, 3);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate DUE = LocalDate.of(2026, 11, 27);

    private final Viewer ann = new Viewer(ANN, "Ann", Set.of(Role.OFFICER));
    private final People people = new People();
    private final HandoverRules rules = new HandoverRules(people);

    /** Everything is allowed, except what a test revokes. */
    private static final class People implements HandoverRules.Permissions {

        private boolean moves = true;
        private boolean gives = true;
        private boolean holds = true;
        private Optional<Set<UUID>> team = Optional.empty();

        @Override
        public boolean mayMove(WorkItem item, Viewer viewer) {
            return moves;
        }

        @Override
        public boolean gives(WorkItem item, Viewer viewer) {
            return gives;
        }

        @Override
        public boolean mayHold(WorkItem item, UUID person) {
            return holds;
        }

        @Override
        public Optional<Set<UUID>> among(WorkItem item, Viewer viewer) {
            return team;
        }
    }

    @Test
    void whoever_is_in_the_group_takes_what_nobody_has() {
        assertThatCode(() -> HandoverRules.checkTake(workItem().build(), ann)).doesNotThrowAnyException();
    }

    @Test
    void nobody_takes_what_somebody_else_has() {
        isTaken(() -> HandoverRules.checkTake(workItem().heldBy(BEN).build(), ann));
    }

    @Test
    void nobody_takes_what_waits_for_another_group() {
        isTaken(() -> HandoverRules.checkTake(workItem().group("managers").build(), ann));
    }

    @Test
    void work_goes_back_to_its_group() {
        assertThatCode(() -> rules.checkGiveBack(workItem().heldBy(ANN).build(), ann))
                .doesNotThrowAnyException();
    }

    @Test
    void work_without_a_group_cannot_go_back() {
        isRefused(
                Why.NO_GROUP,
                () -> rules.checkGiveBack(workItem().heldBy(ANN).group(null).build(), ann));
    }

    @Test
    void work_that_somebody_may_not_move_stays_where_it_is() {
        people.moves = false;

        isTaken(() -> rules.checkGiveBack(workItem().heldBy(BEN).build(), ann));
        isTaken(() -> rules.checkGive(workItem().heldBy(BEN).build(), ann, CAT));
        isTaken(() -> rules.checkMoveDue(workItem().heldBy(BEN).build(), ann, DUE.plusDays(1), TODAY));
    }

    @Test
    void work_is_given_to_somebody_who_may_have_it() {
        assertThatCode(() -> rules.checkGive(workItem().heldBy(ANN).build(), ann, BEN))
                .doesNotThrowAnyException();
    }

    @Test
    void only_staff_and_leads_give_work_to_others() {
        people.gives = false;

        isRefused(Why.STAFF_ONLY, () -> rules.checkGive(workItem().build(), ann, BEN));
    }

    @Test
    void a_ballot_is_given_to_nobody_whoever_asks() {
        WorkItem ballot = workItem().kind(Kind.BALLOT).heldBy(BEN).build();
        people.moves = false;

        isRefused(Why.PERSONAL, () -> rules.checkGive(ballot, ann, CAT));
    }

    @Test
    void whoever_has_it_already_is_not_given_it_again() {
        isRefused(Why.HAS_IT, () -> rules.checkGive(workItem().heldBy(BEN).build(), ann, BEN));
    }

    @Test
    void nobody_is_given_work_that_they_may_not_have() {
        people.holds = false;

        isRefused(Why.CANNOT_HOLD, () -> rules.checkGive(workItem().build(), ann, BEN));
    }

    @Test
    void a_lead_gives_the_work_of_the_team_among_its_people_only() {
        people.team = Optional.of(Set.of(ANN, BEN));

        assertThatCode(() -> rules.checkGive(workItem().build(), ann, BEN)).doesNotThrowAnyException();
        isRefused(Why.OTHER_TEAM, () -> rules.checkGive(workItem().build(), ann, CAT));
    }

    @Test
    void the_day_of_a_step_moves_between_today_and_three_years_on() {
        WorkItem item = workItem().dueOn(DUE).build();

        assertThatCode(() -> rules.checkMoveDue(item, ann, TODAY, TODAY)).doesNotThrowAnyException();
        assertThatCode(() -> rules.checkMoveDue(item, ann, TODAY.plusYears(3), TODAY))
                .doesNotThrowAnyException();
        isRefused(Why.DATE_WRONG, () -> rules.checkMoveDue(item, ann, TODAY.minusDays(1), TODAY));
        isRefused(
                Why.DATE_WRONG,
                () -> rules.checkMoveDue(item, ann, TODAY.plusYears(3).plusDays(1), TODAY));
    }

    @Test
    void a_day_that_it_has_already_is_no_other_day() {
        isRefused(Why.SAME_DATE, () -> rules.checkMoveDue(workItem().dueOn(DUE).build(), ann, DUE, TODAY));
    }

    @Test
    void a_day_that_was_promised_is_changed_where_it_was_promised() {
        for (Kind promised : Set.of(Kind.PROMISE, Kind.CONDITION, Kind.BALLOT, Kind.REVIEW)) {
            isRefused(
                    Why.DATE_FIXED,
                    () -> rules.checkMoveDue(workItem().kind(promised).build(), ann, DUE.plusDays(1), TODAY));
        }
    }

    private static void isTaken(ThrowingCallable act) {
        assertThatExceptionOfType(WorkItemTaken.class).isThrownBy(act);
    }

    private static void isRefused(Why why, ThrowingCallable act) {
        assertThatExceptionOfType(AssignmentRefused.class)
                .isThrownBy(act)
                .extracting(AssignmentRefused::why)
                .isEqualTo(why);
    }
}
