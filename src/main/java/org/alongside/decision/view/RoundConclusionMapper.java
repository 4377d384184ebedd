package org.alongside.decision.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.body.Power;
import org.alongside.decision.condition.Condition;
import org.alongside.decision.model.Meeting;
import org.alongside.decision.model.PanelOutcome;
import org.alongside.decision.model.Round;
import org.alongside.identity.Accounts;
import org.springframework.stereotype.Component;

/** Maps a concluded round for tasks that follow it. */
@Component
class RoundConclusionMapper {

    private final RoundViewMapper views;
    private final ConditionQueries conditions;
    private final Accounts accounts;

    RoundConclusionMapper(RoundViewMapper views, ConditionQueries conditions, Accounts accounts) {
        this.views = views;
        this.conditions = conditions;
        this.accounts = accounts;
    }

    RoundConclusion conclusion(Round round) {
        // A body that signs off imposes conditions only with this outcome.
        boolean asked = round.rules().power() == Power.ADVICE
                || round.progress().outcome() == PanelOutcome.APPROVED_WITH_CONDITIONS;
        List<Condition> conditionsKept = asked ? conditions.all(round.id()) : List.of();
        Set<UUID> people = SeatNames.people(round);
        people.addAll(ConditionQueries.people(conditionsKept));
        Map<UUID, String> names = accounts.names(people);
        Optional<Meeting> meeting = views.meeting(round);
        return new RoundConclusion(
                round.id(),
                round.question().question(),
                round.progress().outcome(),
                RoundViewMapper.tally(round),
                RoundViewMapper.early(round),
                round.reasons().casting(),
                meeting.map(RoundViewMapper::held).orElse(null),
                views.dissent(round, meeting, round.rules().dissentNamed() ? names : null),
                round.rules().power(),
                views.formal(round),
                conditions.asked(conditionsKept, true, names),
                round.progress().afterRefusal(),
                RoundViewMapper.extensions(round));
    }
}
