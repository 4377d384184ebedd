package org.alongside.body;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.calendar.WorkingDays;
import org.alongside.identity.Accounts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Queries on bodies: members, ability to decide, and history of terms. */
@Component
@Transactional(readOnly = true)
public class BodyQueries {

    private final Bodies bodies;
    private final Seats seats;
    private final TermsVersions versions;
    private final List<BodyRounds> rounds;
    private final Accounts accounts;
    private final WorkingDays days;

    BodyQueries(
            Bodies bodies,
            Seats seats,
            TermsVersions versions,
            List<BodyRounds> rounds,
            Accounts accounts,
            WorkingDays days) {
        this.bodies = bodies;
        this.seats = seats;
        this.versions = versions;
        this.rounds = List.copyOf(rounds);
        this.accounts = accounts;
        this.days = days;
    }

    /** All bodies by name. */
    public List<BodyView> all() {
        return bodies.findAllByOrderByName().stream().map(this::view).toList();
    }

    /** @throws NoSuchBody for an unknown id */
    public BodyView body(UUID id) {
        return view(bodies.findById(id).orElseThrow(() -> new NoSuchBody(id)));
    }

    /** @throws NoSuchBody when the body has no such seat */
    public BodyView.OneSeat seat(UUID body, UUID id) {
        BodyView view = body(body);
        return java.util.stream.Stream.concat(view.seats().stream(), view.past().stream())
                .filter(seat -> seat.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchBody(id));
    }

    /** The number of open rounds of all kinds for this body. */
    public int openRounds(UUID body) {
        return rounds.stream().mapToInt(kind -> kind.openFor(body)).sum();
    }

    private BodyView view(Body body) {
        LocalDate today = days.today();
        LocalDate soon = days.plus(today, SeatExpiry.WORKING_DAYS_BEFORE);
        List<Seat> all = seats.findAllByBodyOrderByFrom(body.id());
        List<TermsVersion> terms = versions.findAllByBodyOrderByVersionDesc(body.id());
        Set<UUID> people = new HashSet<>();
        all.forEach(seat -> {
            people.add(seat.account());
            Optional.ofNullable(seat.deputy()).ifPresent(people::add);
        });
        terms.stream().map(TermsVersion::changedBy).filter(Objects::nonNull).forEach(people::add);
        Map<UUID, String> names = accounts.names(people);
        Comparator<Seat> byKind =
                Comparator.comparing(Seat::kind).thenComparing(seat -> names.getOrDefault(seat.account(), ""));
        List<Seat> held = all.stream().filter(seat -> seat.isHeldOn(today)).toList();
        return new BodyView(
                body,
                QuorumProblem.of(body.quorum(), held).orElse(null),
                all.stream()
                        .filter(seat -> !seat.endedBefore(today))
                        .sorted(byKind)
                        .map(seat -> one(seat, names, soon))
                        .toList(),
                all.stream()
                        .filter(seat -> seat.endedBefore(today))
                        .sorted(byKind)
                        .map(seat -> one(seat, names, today))
                        .toList(),
                terms.stream()
                        .map(each -> new BodyView.Terms(
                                each.version(),
                                each.changedAt(),
                                each.changedBy() == null ? null : names.get(each.changedBy()),
                                each.why(),
                                each.terms(),
                                each.quorum(),
                                each.rules()))
                        .toList(),
                openRounds(body.id()));
    }

    private static BodyView.OneSeat one(Seat seat, Map<UUID, String> names, LocalDate soon) {
        LocalDate to = seat.to();
        UUID deputy = seat.deputy();
        return new BodyView.OneSeat(
                seat.id(),
                names.getOrDefault(seat.account(), "-"),
                seat.kind(),
                seat.isChair(),
                deputy == null ? null : names.getOrDefault(deputy, "-"),
                seat.from(),
                to,
                to != null && !to.isAfter(soon),
                seat.need());
    }
}
