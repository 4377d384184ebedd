package org.alongside.scoring.view;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.identity.Accounts;
import org.alongside.scoring.model.Score;
import org.alongside.scoring.model.ScoringAssistance;
import org.alongside.scoring.model.ScoringEntry;
import org.alongside.scoring.model.ScoringRound;
import org.alongside.scoring.model.ScoringSeat;
import org.jspecify.annotations.Nullable;

/** The seats of a scoring round for its page: whether each has scored, without its scores. */
final class SeatViews {

    /** Shown for people whose account has been erased. */
    static final String NOBODY = "-";

    private final ScoringRound round;
    private final Map<UUID, String> names;
    private final Accounts accounts;

    /**
     * @param names of members, and of deputies scoring for members who have left
     */
    SeatViews(ScoringRound round, Map<UUID, String> names, Accounts accounts) {
        this.round = round;
        this.names = names;
        this.accounts = accounts;
    }

    /** By name. */
    List<ScoringView.SeatNow> all() {
        Map<UUID, String> recorders = recorders();
        return round.seats().stream()
                .map(seat -> new ScoringView.SeatNow(
                        seat.id(),
                        names.getOrDefault(seat.account(), NOBODY),
                        seat.kind(),
                        seat.chair(),
                        seat.isDone(),
                        seat.outOfAll(),
                        seat.outOf(),
                        seat.hasLeft(),
                        seat.isHanded() ? name(seat.scorer()) : null,
                        standIn(seat),
                        seat.assisted().stream()
                                .map(each ->
                                        ScoringQueries.written(each, recorders.getOrDefault(each.recordedBy(), NOBODY)))
                                .toList()))
                .sorted(Comparator.comparing(ScoringView.SeatNow::name))
                .toList();
    }

    private Map<UUID, String> recorders() {
        Set<UUID> recorders = round.seats().stream()
                .flatMap(seat -> seat.assisted().stream())
                .map(ScoringAssistance::recordedBy)
                .collect(Collectors.toSet());
        return recorders.isEmpty() ? Map.of() : accounts.names(recorders);
    }

    /** The deputy and the entries for which their scores count, without the points. */
    private ScoringView.@Nullable StandIn standIn(ScoringSeat seat) {
        UUID deputy = seat.deputy();
        Set<UUID> scored = seat.latest().stream()
                .filter(score -> !score.isOfMember())
                .map(Score::entry)
                .collect(Collectors.toSet());
        return deputy == null || scored.isEmpty()
                ? null
                : new ScoringView.StandIn(
                        name(deputy),
                        round.entries().stream()
                                .filter(entry -> scored.contains(entry.id()))
                                .map(ScoringEntry::name)
                                .sorted()
                                .collect(Collectors.joining(", ")));
    }

    private String name(UUID account) {
        String name = names.get(account);
        return name == null ? accounts.name(account) : name;
    }
}
