package org.alongside.worklist.cover;

import java.time.LocalDate;
import java.util.UUID;
import org.alongside.worklist.cover.Absence.State;
import org.jspecify.annotations.Nullable;

/** An absence for tests: by default planned by the person, without a deputy. */
final class AbsenceBuilder {

    private final UUID id = UUID.randomUUID();
    private final UUID account;
    private LocalDate firstDay = LocalDate.of(2026, 12, 7);
    private LocalDate lastDay = LocalDate.of(2026, 12, 11);
    private @Nullable UUID deputy;
    private State state = State.PLANNED;
    private @Nullable UUID setBy;

    private AbsenceBuilder(UUID account) {
        this.account = account;
    }

    static AbsenceBuilder absenceOf(UUID account) {
        return new AbsenceBuilder(account);
    }

    AbsenceBuilder from(LocalDate day) {
        firstDay = day;
        return this;
    }

    AbsenceBuilder to(LocalDate day) {
        lastDay = day;
        return this;
    }

    AbsenceBuilder deputy(UUID person) {
        deputy = person;
        return this;
    }

    AbsenceBuilder state(State value) {
        state = value;
        return this;
    }

    AbsenceBuilder setBy(UUID person) {
        setBy = person;
        return this;
    }

    Absence build() {
        return new Absence(id, account, firstDay, lastDay, deputy, true, state, setBy == null ? account : setBy);
    }

    /** As the person would enter it. */
    Absence.Plan plan() {
        return new Absence.Plan(account, firstDay, lastDay, deputy, true, setBy == null ? account : setBy);
    }
}
