package org.alongside.privacy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.identity.Account;
import org.alongside.identity.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's own copy of everything held about them, and its erasure. */
@Service
@Transactional
public class PersonalData {

    private final TableDeclarations declarations;
    private final PersonalRows rows;
    private final Accounts accounts;
    private final List<PersonalContent> contents;
    private final CaseRecord record;
    private final Clock clock;

    PersonalData(
            TableDeclarations declarations,
            PersonalRows rows,
            Accounts accounts,
            List<PersonalContent> contents,
            CaseRecord record,
            Clock clock) {
        this.declarations = declarations;
        this.rows = rows;
        this.accounts = accounts;
        this.contents = contents;
        this.record = record;
        this.clock = clock;
    }

    /**
     * What one table holds about a person.
     *
     * @param rows values by label
     */
    public record Section(TableDeclaration table, String heading, List<Map<String, @Nullable Object>> rows) {}

    /**
     * What erasure does with one table.
     *
     * @param goes rows that are deleted or emptied
     * @param rows the person's rows
     */
    public record Effect(
            String heading, long goes, long rows, @Nullable String stays) {}

    /** Everything held about the person, without tables that hold nothing. */
    @Transactional(readOnly = true)
    public List<Section> of(UUID person) {
        PersonalRows.Person subject = subject(person);
        return declarations
                .all()
                .filter(TableDeclaration::hasRowsOfPeople)
                .map(table -> new Section(table, Objects.requireNonNull(table.heading()), rows.of(subject, table)))
                .filter(section -> !section.rows().isEmpty())
                .toList();
    }

    /** As {@link #of}, for a download, which is put on the record. */
    public List<Section> download(UUID person) {
        record.write(RecordedAct.apart("data-downloaded"));
        return of(person);
    }

    /** What erasing the person would do, without tables that hold nothing about them. */
    @Transactional(readOnly = true)
    public List<Effect> preview(UUID person) {
        PersonalRows.Person subject = subject(person);
        return declarations
                .all()
                .filter(TableDeclaration::hasRowsOfPeople)
                .map(table -> new Effect(
                        Objects.requireNonNull(table.heading()),
                        rows.erasable(subject, table) + outside(person, table),
                        rows.count(subject, table),
                        table.stays()))
                .filter(effect -> effect.rows() > 0)
                .toList();
    }

    /**
     * Erases the person: closes the account, and deletes or empties what the declarations say. What was done stays on
     * the record under a number.
     *
     * @param reason for the record; it must not name the person
     * @return how many rows were deleted or emptied
     * @throws Accounts.StillHoldsWork when responsibilities have to be handed over first
     */
    public long erase(UUID person, String reason) {
        PersonalRows.Person subject = subject(person);
        accounts.disable(person);
        long outside =
                contents.stream().mapToLong(content -> content.erase(person)).sum();
        Instant now = clock.instant();
        long inTables = declarations
                .all()
                .filter(TableDeclaration::hasRowsOfPeople)
                .mapToLong(table -> rows.erase(subject, table, now))
                .sum();
        record.write(RecordedAct.apart("person-erased")
                .fact(person)
                .fact(outside + inTables)
                .because(reason));
        return outside + inTables;
    }

    private long outside(UUID person, TableDeclaration table) {
        return contents.stream()
                .filter(content -> content.table().equals(table.table()))
                .mapToLong(content -> content.erasable(person))
                .sum();
    }

    private PersonalRows.Person subject(UUID person) {
        Account account = accounts.require(person);
        return new PersonalRows.Person(person, account.email());
    }
}
