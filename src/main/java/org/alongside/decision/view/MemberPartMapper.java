package org.alongside.decision.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.calendar.WorkingDays;
import org.alongside.decision.model.Ballot;
import org.alongside.decision.model.BallotAuthors;
import org.alongside.decision.model.BallotRefused;
import org.alongside.decision.model.Round;
import org.alongside.decision.model.RoundSeat;
import org.alongside.identity.Accounts;
import org.alongside.round.NoSuchRound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Maps a round to one member's view of it, with their actions. */
@Component
class MemberPartMapper {

    private final RoundViewMapper views;
    private final SeatNames seatNames;
    private final Accounts accounts;
    private final BallotAuthors authors;
    private final WorkingDays days;

    MemberPartMapper(
            RoundViewMapper views, SeatNames seatNames, Accounts accounts, BallotAuthors authors, WorkingDays days) {
        this.views = views;
        this.seatNames = seatNames;
        this.accounts = accounts;
        this.authors = authors;
        this.days = days;
    }

    RoundQueries.Mine mine(Round round, UUID person) {
        return mine(round, round.electorate().seatOf(person).orElseThrow(() -> new NoSuchRound(round.id())), person);
    }

    RoundQueries.Mine mine(Round round, RoundSeat seat, UUID person) {
        Map<UUID, String> names = seatNames.of(round);
        RoundView view = views.view(round, round.rules().dissentNamed(), names);
        Optional<Ballot> ballot = seat.last();
        boolean own = seat.account().equals(person);
        UUID proxy = own ? seat.proxy() : null;
        // A deputy reads in their own format and has their own time, not the member's.
        Optional<RoundSeat> reader = round.seats().stream()
                .filter(each -> each.account().equals(person))
                .findFirst();
        LocalDate ownDay = reader.map(RoundSeat::lastDay).orElse(null);
        boolean waits = reader.isPresent() && view.open() && ownDay == null && ballot.isEmpty();
        return new RoundQueries.Mine(
                view,
                new MemberView(
                        seat.id(),
                        ballot.map(Ballot::choice).orElse(null),
                        ballot.map(Ballot::reason).orElse(null),
                        ballot.map(Ballot::conditions).orElse(List.of()),
                        ballot.map(Ballot::way).orElse(null),
                        ballot.map(Ballot::castAt).orElse(null),
                        own ? null : seatNames.name(names, seat.account()),
                        ballot.map(Ballot::castBy)
                                .filter(by -> !by.equals(person))
                                .map(by -> accounts.find(by)
                                        .map(account -> account.name())
                                        .orElse(seatNames.unknown()))
                                .orElse(null),
                        own
                                ? ballot.flatMap(given -> authors.standIn(given, names))
                                        .orElse(null)
                                : null,
                        seat.isExcluded(),
                        refused(view, round, seat, person),
                        waits || !round.wasOpened()
                                ? null
                                : ownDay == null || ownDay.isBefore(days.today())
                                        ? round.period().lastDay()
                                        : ownDay,
                        reader.map(RoundSeat::need).orElse(null),
                        proxy == null ? null : seatNames.name(names, proxy),
                        own
                                && view.open()
                                && !round.electorate().proxyCandidates(person).isEmpty(),
                        round.electorate().seatsOf(person).stream()
                                .filter(other -> other != seat)
                                .map(other -> new MemberView.Other(
                                        other.id(),
                                        other.account().equals(person) ? null : seatNames.name(names, other.account()),
                                        other.counting().isPresent(),
                                        refused(view, round, other, person) == null))
                                .toList()));
    }

    private static BallotRefused.@Nullable Why refused(RoundView view, Round round, RoundSeat seat, UUID person) {
        boolean deputy = !seat.account().equals(person);
        if (view.paused()) {
            return BallotRefused.Why.PAUSED;
        }
        if (!view.open()) {
            return BallotRefused.Why.CLOSED;
        }
        if (seat.isExcluded() || round.electorate().hasInterest(person)) {
            return BallotRefused.Why.EXCLUDED;
        }
        return deputy && seat.last().filter(ballot -> !ballot.isByDeputy()).isPresent()
                ? BallotRefused.Why.MEMBER_HAS_VOTED
                : null;
    }
}
