package org.alongside.worklist.cover;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.alongside.identity.Account;
import org.alongside.worklist.cover.Absence.Problem;
import org.alongside.worklist.cover.Absence.Refused;
import org.jspecify.annotations.Nullable;

/** Checks a planned absence against this day and the known absences. */
final class AbsenceRules {

    /** The maximum length of an absence; a longer one needs a permanent change of holder. */
    static final int MOST_YEARS = 2;

    private final LocalDate today;
    private final Known known;

    AbsenceRules(LocalDate today, Known known) {
        this.today = today;
        this.known = known;
    }

    /** Known accounts and absences. */
    interface Known {

        /** A person's current and planned absences. */
        List<Absence> aheadOf(UUID account);

        /** The current and planned absences with this deputy. */
        List<Absence> stoodInForBy(UUID deputy);

        Optional<Account> account(UUID id);
    }

    /**
     * @param before the absence being changed; null for a new one
     * @throws Refused when it breaks a rule
     */
    void check(Absence.Plan plan, @Nullable Absence before) {
        checkDays(plan, before != null && before.isRunning());
        if (isAway(plan.account(), plan, before)) {
            throw new Refused(Problem.OVERLAPS);
        }
        boolean ownWord = plan.setBy().equals(plan.account());
        if (ownWord
                && known.stoodInForBy(plan.account()).stream()
                        .anyMatch(other -> other.overlaps(plan.firstDay(), plan.lastDay()))) {
            throw new Refused(Problem.STANDS_IN);
        }
        if (plan.deputy() != null) {
            checkDeputy(plan, plan.deputy(), before);
        }
    }

    private void checkDays(Absence.Plan plan, boolean begun) {
        if (plan.lastDay().isBefore(plan.firstDay())) {
            throw new Refused(Problem.END_BEFORE_START);
        }
        if (!begun && plan.firstDay().isBefore(today)) {
            throw new Refused(Problem.IN_THE_PAST);
        }
        if (plan.lastDay().isBefore(today)) {
            throw new Refused(Problem.OVER_ALREADY);
        }
        if (plan.lastDay().isAfter(today.plusYears(MOST_YEARS))) {
            throw new Refused(Problem.TOO_LONG);
        }
    }

    private void checkDeputy(Absence.Plan plan, UUID chosen, @Nullable Absence before) {
        if (chosen.equals(plan.account())) {
            throw new Refused(Problem.DEPUTY_IS_SELF);
        }
        Account deputy = known.account(chosen)
                .filter(Account::enabled)
                .orElseThrow(() -> new Refused(Problem.DEPUTY_CANNOT_SIGN_IN));
        Account person = known.account(plan.account()).orElseThrow(NoSuchElementException::new);
        if (!deputy.roles().containsAll(Deputies.workRoles(person))) {
            throw new Refused(Problem.DEPUTY_LACKS_ROLE);
        }
        if (isAway(chosen, plan, before)) {
            throw new Refused(Problem.DEPUTY_AWAY);
        }
    }

    private boolean isAway(UUID account, Absence.Plan plan, @Nullable Absence except) {
        return known.aheadOf(account).stream()
                .anyMatch(other -> (except == null || !other.id().equals(except.id()))
                        && other.overlaps(plan.firstDay(), plan.lastDay()));
    }
}
