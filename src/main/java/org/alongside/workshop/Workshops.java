package org.alongside.workshop;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The workshops of a case and their attendance, for other modules and pages. */
@Component
@Transactional(readOnly = true)
public class Workshops {

    private final WorkshopRepository stored;
    private final Attendances attendances;

    Workshops(WorkshopRepository stored, Attendances attendances) {
        this.stored = stored;
        this.attendances = attendances;
    }

    /** In chronological order. */
    public List<Workshop> of(String reference) {
        return stored.findByReferenceOrderByStartsAtAscNumberAsc(reference);
    }

    /**
     * @throws IllegalArgumentException when no workshop has this id
     */
    public Workshop require(UUID id) {
        return stored.findById(id).orElseThrow(() -> new IllegalArgumentException("No workshop " + id));
    }

    /**
     * @throws IllegalArgumentException when the case has no workshop with this number
     */
    public Workshop require(String reference, int number) {
        return stored.findByReferenceAndNumber(reference, number)
                .orElseThrow(() -> new IllegalArgumentException("No workshop " + number + " in " + reference));
    }

    /** A workshop of this case. */
    public Optional<Workshop> find(String reference, UUID id) {
        return stored.findById(id).filter(workshop -> workshop.reference().equals(reference));
    }

    /** Those with a place who attended. */
    public Set<UUID> came(UUID workshop) {
        return attendances.came(workshop);
    }

    /** An invited person's reply. */
    public Optional<Reply> reply(UUID workshop, UUID account) {
        return attendances.reply(workshop, account);
    }

    /** Total attendances at a case's workshops: a person who came three times counts three times. */
    public int attendances(String reference) {
        return of(reference).stream()
                .map(Workshop::peopleInAll)
                .mapToInt(people -> people == null ? 0 : people)
                .sum();
    }

    /** Everyone who attended at least one workshop, once each. */
    public List<UUID> uniquePeople(String reference) {
        return attendances.uniquePeople(reference);
    }
}
