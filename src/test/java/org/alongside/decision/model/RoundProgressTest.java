package org.alongside.decision.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.alongside.round.QuorumCount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The states in which each action on a round is allowed, and the resulting state. */
class RoundProgressTest {

    private static final Instant NOW = Instant.parse("2027-04-01T12:00:00Z");
    private static final QuorumCount QUORATE = new QuorumCount(3, 2, 2, 1, 50);

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void each_step_is_taken_from_its_states_and_from_no_other(
            String step, UnaryOperator<RoundProgress> take, Set<RoundState> from, RoundState to) {
        assertThat(step).isNotEmpty();
        for (RoundState state : RoundState.values()) {
            if (from.contains(state)) {
                assertThat(take.apply(in(state)).state()).as("from %s", state).isEqualTo(to);
            } else {
                assertThatIllegalStateException()
                        .as("from %s", state)
                        .isThrownBy(() -> take.apply(in(state)))
                        .withMessageContaining(state.name());
            }
        }
    }

    static Stream<Arguments> each_step_is_taken_from_its_states_and_from_no_other() {
        Set<RoundState> undecided = EnumSet.of(RoundState.OPEN, RoundState.INQUORATE);
        Set<RoundState> open = EnumSet.of(RoundState.OPEN);
        Set<RoundState> decided = EnumSet.of(RoundState.DECIDED);
        return Stream.of(
                step("opened", RoundProgress::opened, EnumSet.of(RoundState.PREPARED), RoundState.OPEN),
                step("by vote", it -> it.decidedByBallots(QUORATE, NOW), open, RoundState.DECIDED),
                step("in a meeting", it -> it.decidedInMeeting(QUORATE, NOW), undecided, RoundState.DECIDED),
                step("inquorate", it -> it.inquorate(NOW), open, RoundState.INQUORATE),
                step("extended", RoundProgress::extended, undecided, RoundState.OPEN),
                step("tied", RoundProgress::tied, decided, RoundState.TIED),
                step("asked again", RoundProgress::askedAgain, decided, RoundState.ASKED_AGAIN),
                step(
                        "by the chair",
                        it -> it.decidedByChair(UUID.randomUUID()),
                        EnumSet.of(RoundState.TIED),
                        RoundState.DECIDED),
                step("concluded", it -> it.concluded(PanelOutcome.APPROVED), decided, RoundState.DECIDED),
                step("returned", it -> it.returned(NOW), undecided, RoundState.RETURNED));
    }

    @Test
    void neither_ballots_nor_a_meeting_decide_without_a_quorum() {
        QuorumCount tooFew = new QuorumCount(3, 2, 1, 1, 50);
        assertThatIllegalStateException().isThrownBy(() -> in(RoundState.OPEN).decidedByBallots(tooFew, NOW));
        assertThatIllegalStateException().isThrownBy(() -> in(RoundState.OPEN).decidedInMeeting(tooFew, NOW));
    }

    @Test
    void stopping_changes_only_a_round_that_is_not_over() {
        Arrays.stream(RoundState.values())
                .forEach(state -> assertThat(in(state).stopped(NOW).state())
                        .as("from %s", state)
                        .isEqualTo(state.isOver() ? state : RoundState.STOPPED));
    }

    private static Arguments step(String name, UnaryOperator<RoundProgress> take, Set<RoundState> from, RoundState to) {
        return Arguments.of(name, take, from, to);
    }

    private static RoundProgress in(RoundState state) {
        return new RoundProgress(state, null, null, null, null, null, null);
    }
}
