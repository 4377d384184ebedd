package org.alongside.recruitment;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.notification.Recipient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The places of a case, for modules that work with their holders. */
@Component
@Transactional(readOnly = true)
public class Places {

    private final Applications applications;

    Places(Applications applications) {
        this.applications = applications;
    }

    /** Everyone who was welcomed and still has a place, by name. */
    public List<Place> of(String reference) {
        return applications.findByReferenceAndWelcomedAtIsNotNullOrderByNameAscIdAsc(reference).stream()
                .filter(application -> application.state() == ApplicationState.PLACE)
                .map(Places::place)
                .toList();
    }

    /** The accounts of the same people. */
    public List<UUID> accounts(String reference) {
        return of(reference).stream().map(Place::account).toList();
    }

    /** The same people as recipients of messages. */
    public List<Recipient> recipients(String reference) {
        return of(reference).stream().map(Place::recipient).toList();
    }

    /** This person's place in this case. */
    public Optional<Place> find(String reference, UUID account) {
        return applications
                .findByReferenceAndAccountAndState(reference, account, ApplicationState.PLACE)
                .map(Places::place);
    }

    public boolean has(String reference, UUID account) {
        return find(reference, account).isPresent();
    }

    /** The cases in which this person has a place, newest first. */
    public List<String> casesOf(UUID account) {
        return applications.findByAccountAndStateOrderByWelcomedAtDesc(account, ApplicationState.PLACE).stream()
                .map(Application::reference)
                .toList();
    }

    /** The number of places taken, welcomed or not. */
    public int taken(String reference) {
        return applications.countByReferenceAndState(reference, ApplicationState.PLACE);
    }

    /** The number of people on the waitlist. */
    public int waiting(String reference) {
        return applications.countByReferenceAndState(reference, ApplicationState.WAITING);
    }

    /** Everyone who was ever welcomed, once each, including those who gave up their place. */
    public List<UUID> everybody(String reference) {
        return applications.findByReferenceAndWelcomedAtIsNotNullOrderByNameAscIdAsc(reference).stream()
                .map(application -> Objects.requireNonNull(application.account()))
                .distinct()
                .toList();
    }

    private static Place place(Application application) {
        return new Place(
                Objects.requireNonNull(application.account()),
                application.name(),
                application.recipient(),
                Objects.requireNonNull(application.welcomedAt()),
                application.termsAcceptedAt() != null);
    }

    /**
     * A place in a case.
     *
     * @param since when the person was welcomed
     * @param termsAccepted whether the person accepted how we work together
     */
    public record Place(UUID account, String name, Recipient recipient, Instant since, boolean termsAccepted) {

        @Override
        public String toString() {
            return "Place[" + account + "]";
        }
    }
}
