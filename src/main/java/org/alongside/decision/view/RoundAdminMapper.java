package org.alongside.decision.view;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.decision.model.Ballot;
import org.alongside.decision.model.BallotAuthors;
import org.alongside.decision.model.PanelProcess;
import org.alongside.decision.model.Round;
import org.alongside.decision.model.RoundSeat;
import org.alongside.decision.model.RoundState;
import org.alongside.form.definition.Choice;
import org.alongside.round.help.HelpPromises;
import org.alongside.round.help.HelpView;
import org.alongside.text.Messages;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkList;
import org.springframework.stereotype.Component;

/** Maps a round for those who administer it: seats, who has voted, and members' requests. */
@Component
class RoundAdminMapper {

    private final RoundViewMapper views;
    private final SeatNames seatNames;
    private final HelpPromises promises;
    private final BallotAuthors authors;
    private final WorkList workList;
    private final Messages messages;

    RoundAdminMapper(
            RoundViewMapper views,
            SeatNames seatNames,
            HelpPromises promises,
            BallotAuthors authors,
            WorkList workList,
            Messages messages) {
        this.views = views;
        this.seatNames = seatNames;
        this.promises = promises;
        this.authors = authors;
        this.workList = workList;
        this.messages = messages;
    }

    RoundAdminView desk(Round round) {
        Map<UUID, String> names = seatNames.of(round);
        List<HelpView> asked = promises.of(round.id()).stream()
                .map(help -> new HelpView(
                        help.id(),
                        round.electorate()
                                .seat(help.seat())
                                .map(seat -> seatNames.name(names, seat.account()))
                                .orElse(seatNames.unknown()),
                        help.kind(),
                        help.words(),
                        help.promisedBy(),
                        help.answeredAt()))
                .toList();
        UUID item = round.state() == RoundState.INQUORATE
                ? workList.openOn(round.reference()).stream()
                        .filter(work -> PanelProcess.RESOLVE_INQUORATE.equals(work.step()))
                        .map(WorkItem::id)
                        .findFirst()
                        .orElse(null)
                : null;
        return new RoundAdminView(
                views.view(round, true, names),
                round.electorate().quorum(),
                seats(round, names),
                said(round),
                asked,
                item);
    }

    List<RoundAdminView.At> seats(Round round, Map<UUID, String> names) {
        boolean named = round.rules().dissentNamed() && showsChoices(round);
        return round.seats().stream()
                .map(seat -> {
                    Optional<Ballot> ballot = seat.counting();
                    UUID deputy = seat.deputy();
                    return new RoundAdminView.At(
                            seat.id(),
                            seatNames.name(names, seat.account()),
                            seat.kind(),
                            seat.isChair(),
                            deputy == null ? null : seatNames.name(names, deputy),
                            ballot.isPresent(),
                            ballot.map(Ballot::way).orElse(null),
                            ballot.map(Ballot::castAt).orElse(null),
                            ballot.flatMap(given -> authors.standIn(given, names))
                                    .orElse(null),
                            ballot.map(Ballot::helpedBy).orElse(null),
                            ballot.map(Ballot::confirmedHow).orElse(null),
                            seat.ballots().size(),
                            named ? ballot.map(Ballot::choice).orElse(null) : null,
                            named ? ballot.map(Ballot::reason).orElse(null) : null,
                            seat.isExcluded(),
                            seat.interest());
                })
                .sorted(Comparator.comparing(RoundAdminView.At::name))
                .toList();
    }

    private static boolean showsChoices(Round round) {
        return round.state().isOver() || round.state() == RoundState.TIED;
    }

    /**
     * Members' choices and reasons without their seats; where the body names its members they are shown with the
     * seats.
     */
    static List<MemberViews.View> said(Round round) {
        return round.rules().dissentNamed() || !showsChoices(round)
                ? List.of()
                : round.electorate().counting().stream()
                        .sorted(Ballot.BY_CONTENT)
                        .map(ballot ->
                                new MemberViews.View(ballot.choice(), ballot.reason(), ballot.conditions(), null))
                        .toList();
    }

    /** Seats as form options, by name, with who has voted and how. */
    List<Choice> choices(Round round, List<RoundSeat> seats) {
        return choices(seats, seatNames.of(round));
    }

    /** The seats that have voted, as {@link #choices}. */
    List<Choice> voted(Round round) {
        return choices(votedSeats(round), seatNames.of(round));
    }

    private static List<RoundSeat> votedSeats(Round round) {
        return round.electorate().counting().stream().map(Ballot::seat).toList();
    }

    RoundWithoutQuorum withoutQuorum(Round round) {
        Map<UUID, String> names = seatNames.of(round);
        return new RoundWithoutQuorum(
                atTask(round, names), choices(round.electorate().deciding(), names), choices(votedSeats(round), names));
    }

    private List<Choice> choices(List<RoundSeat> seats, Map<UUID, String> names) {
        return seats.stream()
                .map(seat -> new Choice(
                        seat.id().toString(),
                        seatNames.name(names, seat.account()),
                        messages.text("SeatKind." + seat.kind())
                                + seat.counting()
                                        .map(ballot -> ". " + authors.given(ballot, names))
                                        .orElse("")))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    /** The view for tasks that decide how a round proceeds. */
    RoundAtTask atTask(Round round) {
        return atTask(round, seatNames.of(round));
    }

    private RoundAtTask atTask(Round round, Map<UUID, String> names) {
        return new RoundAtTask(
                round.id(),
                round.question().question(),
                round.electorate().quorum(),
                RoundViewMapper.tally(round),
                seats(round, names),
                said(round));
    }
}
