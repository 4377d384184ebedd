package org.alongside.worklist.cover;

import static org.alongside.worklist.cover.AbsenceBuilder.absenceOf;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.identity.Account;
import org.alongside.identity.Role;
import org.alongside.worklist.cover.Absence.Problem;
import org.alongside.worklist.cover.Absence.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AbsenceRulesTest {

    private static final UUID ANN = new UUID(0, 1);
    private static final UUID BEN = new UUID(0, 2);
    private static final UUID CAT = new UUID(0, 3);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 12, 11);

    private final Office office = new Office();
    private final AbsenceRules rules = new AbsenceRules(TODAY, office);

    private static final class Office implements AbsenceRules.Known {

        private final Map<UUID, Account> accounts = new HashMap<>();
        private final List<Absence> absences = new ArrayList<>();

        @Override
        public List<Absence> aheadOf(UUID account) {
            return absences.stream()
                    .filter(each -> each.isAhead() && each.account().equals(account))
                    .toList();
        }

        @Override
        public List<Absence> stoodInForBy(UUID deputy) {
            return absences.stream()
                    .filter(each -> each.isAhead() && deputy.equals(each.deputy()))
                    .toList();
        }

        @Override
        public Optional<Account> account(UUID id) {
            return Optional.ofNullable(accounts.get(id));
        }

        void works(UUID person, boolean enabled, Role... roles) {
            accounts.put(person, new Account(person, "Somebody", null, null, Set.of(roles), enabled, true, false));
        }
    }

    @BeforeEach
    void three_officers() {
        for (UUID person : List.of(ANN, BEN, CAT)) {
            office.works(person, true, Role.OFFICER);
        }
    }

    @Test
    void a_week_to_come_with_a_colleague_as_deputy_is_fine() {
        isFine(week().deputy(BEN).plan(), null);
    }

    @Test
    void it_may_begin_today_and_last_a_day() {
        isFine(absenceOf(ANN).from(TODAY).to(TODAY).plan(), null);
    }

    @Test
    void it_does_not_end_before_it_begins() {
        isRefused(
                Problem.END_BEFORE_START, absenceOf(ANN).from(FRIDAY).to(MONDAY).plan());
    }

    @Test
    void it_does_not_begin_in_the_past() {
        isRefused(
                Problem.IN_THE_PAST,
                absenceOf(ANN).from(TODAY.minusDays(1)).to(FRIDAY).plan());
    }

    @Test
    void one_that_goes_on_began_in_the_past_but_does_not_end_there() {
        Absence running = absenceOf(ANN)
                .from(TODAY.minusDays(5))
                .to(FRIDAY)
                .state(State.RUNNING)
                .build();
        office.absences.add(running);

        isFine(absenceOf(ANN).from(TODAY.minusDays(5)).to(TODAY).plan(), running);
        isRefused(
                Problem.OVER_ALREADY,
                absenceOf(ANN).from(TODAY.minusDays(5)).to(TODAY.minusDays(1)).plan(),
                running);
    }

    @Test
    void it_ends_within_two_years() {
        isFine(absenceOf(ANN).from(MONDAY).to(TODAY.plusYears(2)).plan(), null);
        isRefused(
                Problem.TOO_LONG,
                absenceOf(ANN).from(MONDAY).to(TODAY.plusYears(2).plusDays(1)).plan());
    }

    @Test
    void nobody_is_away_twice_at_a_time() {
        office.absences.add(absenceOf(ANN).from(FRIDAY).to(FRIDAY.plusDays(7)).build());

        isRefused(Problem.OVERLAPS, week().plan());
    }

    @Test
    void one_absence_may_follow_another() {
        office.absences.add(
                absenceOf(ANN).from(FRIDAY.plusDays(1)).to(FRIDAY.plusDays(7)).build());

        isFine(week().plan(), null);
    }

    @Test
    void one_that_was_called_off_is_in_nobodys_way() {
        office.absences.add(week().state(State.CANCELLED).build());

        isFine(week().plan(), null);
    }

    @Test
    void an_absence_does_not_overlap_with_itself_when_it_is_changed() {
        Absence planned = week().build();
        office.absences.add(planned);

        isFine(absenceOf(ANN).from(MONDAY.plusDays(1)).to(FRIDAY).plan(), planned);
    }

    @Test
    void whoever_stands_in_for_another_must_find_somebody_else_first() {
        office.absences.add(
                absenceOf(BEN).from(FRIDAY).to(FRIDAY.plusDays(7)).deputy(ANN).build());

        isRefused(Problem.STANDS_IN, week().plan());
    }

    @Test
    void a_manager_may_say_that_a_deputy_is_away() {
        office.absences.add(
                absenceOf(BEN).from(FRIDAY).to(FRIDAY.plusDays(7)).deputy(ANN).build());

        isFine(week().setBy(CAT).plan(), null);
    }

    @Test
    void nobody_stands_in_for_themselves() {
        isRefused(Problem.DEPUTY_IS_SELF, week().deputy(ANN).plan());
    }

    @Test
    void a_deputy_can_sign_in() {
        office.works(BEN, false, Role.OFFICER);

        isRefused(Problem.DEPUTY_CANNOT_SIGN_IN, week().deputy(BEN).plan());
        isRefused(
                Problem.DEPUTY_CANNOT_SIGN_IN, week().deputy(UUID.randomUUID()).plan());
    }

    @Test
    void a_deputy_holds_the_roles_in_which_the_person_works() {
        office.works(ANN, true, Role.OFFICER, Role.SPONSOR);

        isRefused(Problem.DEPUTY_LACKS_ROLE, week().deputy(BEN).plan());
    }

    @Test
    void a_deputy_needs_no_role_that_is_for_residents() {
        office.works(ANN, true, Role.OFFICER, Role.PANEL_MEMBER);

        isFine(week().deputy(BEN).plan(), null);
    }

    @Test
    void a_deputy_is_there_all_the_time() {
        office.absences.add(absenceOf(BEN).from(FRIDAY).to(FRIDAY.plusDays(7)).build());

        isRefused(Problem.DEPUTY_AWAY, week().deputy(BEN).plan());
        isFine(week().deputy(CAT).plan(), null);
    }

    private static AbsenceBuilder week() {
        return absenceOf(ANN).from(MONDAY).to(FRIDAY);
    }

    private void isFine(Absence.Plan plan, @Nullable Absence before) {
        assertThatCode(() -> rules.check(plan, before)).doesNotThrowAnyException();
    }

    private void isRefused(Problem problem, Absence.Plan plan) {
        isRefused(problem, plan, null);
    }

    private void isRefused(Problem problem, Absence.Plan plan, @Nullable Absence before) {
        assertThatExceptionOfType(Absence.Refused.class)
                .isThrownBy(() -> rules.check(plan, before))
                .extracting(Absence.Refused::problem)
                .isEqualTo(problem);
    }
}
