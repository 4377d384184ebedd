package org.alongside.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What tables hold about people, as {@code privacy/<module>.yaml} says. The README beside those files explains each
 * part.
 *
 * @param tables the tables; exactly one when rows are shown, erased or removed
 * @param reason why there is no personal data, for {@link DataSubject#NOBODY}
 * @param purpose completes "We use it …"
 * @param within the table with which the rows are shown and removed
 * @param mine SQL condition for a person's rows
 * @param shown SQL expressions by label
 * @param deleted SQL condition for the rows that erasure and retention delete
 * @param blanked SQL expressions by column that is emptied; null for the usual one of its type
 * @param call SQL function call that erases and returns how many rows it erased
 * @param stays what remains after erasure, and why
 * @param handled whether {@link PersonalContent} removes what is not in the table
 * @param period the name of the retention period in {@link PrivacySettings}
 * @param since SQL expression for the moment from which the period runs; null in the database while it does not
 * @param kept how long rows are kept where no period applies
 */
public record TableDeclaration(
        List<String> tables,
        DataSubject subject,
        @Nullable String reason,
        @Nullable String purpose,
        @Nullable LawfulBasis basis,
        @Nullable String within,
        @Nullable String heading,
        @Nullable String mine,
        Map<String, String> shown,
        @Nullable String deleted,
        Map<String, @Nullable String> blanked,
        @Nullable String call,
        @Nullable String stays,
        boolean handled,
        @Nullable String period,
        @Nullable String since,
        @Nullable String kept) {

    private static final String CLOSED = "closed:";

    /** The only table of a declaration with rows of people. */
    public String table() {
        return tables.get(0);
    }

    public boolean isPersonal() {
        return subject != DataSubject.NOBODY;
    }

    /** Whether a person's rows can be found in it. */
    public boolean hasRowsOfPeople() {
        return isPersonal() && mine != null;
    }

    /** Whether rows are removed when their period is over. */
    public boolean isRemovedAfterPeriod() {
        return period != null;
    }

    /** The SQL expression for the moment from which the period runs. */
    String sinceSql() {
        String from = Objects.requireNonNull(since).strip();
        return from.startsWith(CLOSED)
                ? "(select p.closed_at from reporting.project p where p.reference = "
                        + from.substring(CLOSED.length()).strip() + ")"
                : "(" + from + ")";
    }

    /** Faults of this declaration, for the test and the start of the application. */
    List<String> faults() {
        if (!isPersonal()) {
            return reason == null ? List.of(tables + ": reason") : List.of();
        }
        List<String> faults = new ArrayList<>();
        require(purpose != null, "purpose", faults);
        require(basis != null, "basis", faults);
        require(
                (period == null) == (since == null) && (period == null) != (kept == null),
                "period and since, or kept",
                faults);
        if (within == null) {
            require(tables.size() == 1 || "false".equals(mine), "one table", faults);
            require(mine != null && heading != null && !shown.isEmpty(), "mine, heading and shown", faults);
            require(erases() || stays != null, "deleted, blanked, call or stays", faults);
            require(
                    period == null || deleted != null || !blanked.isEmpty(),
                    "deleted or blanked, for the period",
                    faults);
        }
        return faults;
    }

    private boolean erases() {
        return deleted != null || !blanked.isEmpty() || call != null;
    }

    private void require(boolean holds, String what, List<String> faults) {
        if (!holds) {
            faults.add(tables + ": " + what);
        }
    }
}
