package org.alongside.round.time;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.body.BodyAdministration;
import org.alongside.body.FormatNeed;
import org.alongside.identity.Viewer;
import org.alongside.person.Format;
import org.alongside.person.Passports;
import org.alongside.round.PackClocks;
import org.alongside.round.TimedRound;
import org.alongside.round.TimedSeat;
import org.alongside.round.format.AvailableFormats;
import org.alongside.text.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Each member's format in a round, and whether it is available. */
@Component
class RequestedFormats {

    private final BodyAdministration bodies;
    private final AvailableFormats available;
    private final Passports passports;
    private final Messages messages;

    RequestedFormats(BodyAdministration bodies, AvailableFormats available, Passports passports, Messages messages) {
        this.bodies = bodies;
        this.available = available;
        this.passports = passports;
        this.messages = messages;
    }

    /** Seats without a format take one from the member's access passport: any one of several formats will do. */
    void readPassports(TimedRound round) {
        Set<UUID> unsaid = round.asked().stream()
                .filter(seat -> seat.need() == null)
                .map(TimedSeat::answeredBy)
                .collect(Collectors.toSet());
        Map<UUID, List<Format>> asked =
                passports.formats(unsaid, round.reference(), messages.text("round.passports.read"));
        round.asked().stream()
                .filter(seat -> seat.need() == null)
                .forEach(seat -> asked.getOrDefault(seat.answeredBy(), List.of()).stream()
                        .map(format -> new FormatNeed(format, ""))
                        .min(Comparator.comparing(need -> !available.has(round.id(), need)))
                        .ifPresent(seat::needs));
    }

    /** Sets the member's format for this round and later ones. */
    void change(TimedSeat seat, @Nullable FormatNeed need) {
        seat.needs(need);
        bodies.changeFormat(seat.seat(), need);
    }

    void put(TimedRound round, FormatNeed need, @Nullable String words, PackClocks.@Nullable File file, Viewer by) {
        available.put(round, need, words, file, by);
    }

    boolean canBeRead(TimedRound round, @Nullable FormatNeed need) {
        return need == null || available.has(round.id(), need);
    }
}
