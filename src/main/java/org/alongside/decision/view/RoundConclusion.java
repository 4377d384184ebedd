package org.alongside.decision.view;

import java.util.List;
import java.util.UUID;
import org.alongside.body.Power;
import org.alongside.decision.condition.ConditionState;
import org.alongside.decision.model.AfterRefusal;
import org.alongside.decision.model.PanelOutcome;
import org.alongside.decision.model.Tally;
import org.jspecify.annotations.Nullable;

/** A concluded round, for tasks that follow it. Its parts are those of {@link RoundView}, with names. */
public record RoundConclusion(
        UUID id,
        String question,
        @Nullable PanelOutcome outcome,
        @Nullable Tally tally,
        RoundView.@Nullable Early early,
        @Nullable String castingReason,
        RoundView.@Nullable Held meeting,
        List<RoundView.Dissent> dissent,
        Power power,
        RoundView.@Nullable Formal formal,
        List<RoundView.Asked> conditions,
        @Nullable AfterRefusal afterRefusal,
        List<RoundView.MoreTime> extensions) {

    public RoundConclusion {
        dissent = List.copyOf(dissent);
        conditions = List.copyOf(conditions);
        extensions = List.copyOf(extensions);
    }

    /** The conditions the body advised, in its words. */
    public List<String> advised() {
        return conditions.stream()
                .filter(condition -> condition.state() == ConditionState.ADVISED)
                .map(RoundView.Asked::words)
                .toList();
    }
}
