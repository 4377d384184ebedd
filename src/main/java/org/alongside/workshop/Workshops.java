package org.alongside.workshop;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The workshops of a case and who came, for other modules and for pages. */
@Component
@Transactional(readOnly = true)
public class Workshops {

    private final WorkshopRepository stored;
    private final Attendances attendances;

    Workshops(WorkshopRepository stored, Attendances attendances) {
        this.stored = stored;
        this.attendances = attendances;
    }

    /** In the order in which they are held. */
    public List<Workshop> of(String reference) {
        return stored.findByReferenceOrderByStartsAtAscNumberAsc(reference);
    }

    /** @throws IllegalArgumentException when there is none */
    public Workshop require(UUID id) {
        return stored.findById(id).orElseThrow(() -> new IllegalArgumentException("No workshop " + id));
    }

    /** @throws IllegalArgumentException when the case has no workshop with this number */
    public Workshop require(String reference, int number) {
        return stored.findByReferenceAndNumber(reference, number)
                .orElseThrow(() -> new IllegalArgumentException("No workshop " + number + " in " + reference));
    }

    /** A workshop of this case. */
    public Optional<Workshop> find(String reference, UUID id) {
        return stored.findById(id).filter(workshop -> workshop.reference().equals(reference));
    }

    /** Who of the people with a place came. */
    public Set<UUID> came(UUID workshop) {
        return attendances.came(workshop);
    }

    /** What somebody said who was invited. */
    public Optional<Reply> reply(UUID workshop, UUID account) {
        return attendances.reply(workshop, account);
    }

    /** How many attendances there were in all workshops of a case: somebody who came three times counts three times. */
    public int attendances(String reference) {
        return of(reference).stream()
                .map(Workshop::peopleInAll)
                .mapToInt(people -> people == null ? 0 : people)
                .sum();
    }

    /** Everybody who came to at least one workshop, each once. */
    public List<UUID> uniquePeople(String reference) {
        return attendances.uniquePeople(reference);
    }
}
