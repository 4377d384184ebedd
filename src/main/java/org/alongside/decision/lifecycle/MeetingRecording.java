package org.alongside.decision.lifecycle;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.alongside.decision.letter.RoundLetters;
import org.alongside.decision.model.Meeting;
import org.alongside.decision.model.MeetingDecision;
import org.alongside.decision.model.Meetings;
import org.alongside.decision.model.PanelOutcome;
import org.alongside.decision.model.PanelProcess;
import org.alongside.decision.model.Round;
import org.alongside.decision.model.RoundState;
import org.alongside.decision.model.Rounds;
import org.alongside.decision.voting.BallotEntryPolicy;
import org.alongside.engine.Cases;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.round.NoSuchRound;
import org.alongside.round.QuorumCount;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Recording a decision made in a meeting in place of ballots. */
@Component
public class MeetingRecording {

    private final Rounds rounds;
    private final Meetings meetings;
    private final BallotEntryPolicy entry;
    private final RoundLetters letters;
    private final Cases cases;
    private final Clock clock;

    MeetingRecording(
            Rounds rounds, Meetings meetings, BallotEntryPolicy entry, RoundLetters letters, Cases cases, Clock clock) {
        this.rounds = rounds;
        this.meetings = meetings;
        this.entry = entry;
        this.letters = letters;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * Records a meeting's decision. The seats present must meet the body's quorum, as ballots must. Repeating it has
     * no effect.
     *
     * @param setAside the seats whose ballots are replaced by the meeting's decision; their voters are notified
     * @throws ValidationRejected without a quorum, when a ballot that counts is not named, or when the recorder leads
     * the case
     */
    @Transactional
    public void record(UUID id, MeetingDecision decision, Set<UUID> setAside, UUID recorder) {
        Round round = rounds.lock(id).orElseThrow(() -> new NoSuchRound(id));
        if (isRecorded(id, decision)) {
            return;
        }
        if (round.state() != RoundState.OPEN && round.state() != RoundState.INQUORATE) {
            throw ValidationRejected.altogether("decision.round.over");
        }
        entry.refuseLead(round, recorder);
        QuorumCount present = round.electorate().quorumOf(decision.present());
        if (!present.enoughSeats()) {
            throw ValidationRejected.at("present", "decision.meeting.too-few", present.voted(), present.needed());
        }
        if (!present.enoughLivedExperience()) {
            throw ValidationRejected.at(
                    "present",
                    "decision.meeting.too-little-experience",
                    present.livedExperienceNow(),
                    present.livedExperienceNeeded());
        }
        if (decision.outcome() == PanelOutcome.APPROVED_WITH_CONDITIONS
                && decision.conditions().isEmpty()) {
            throw ValidationRejected.at("conditions", "decision.conditions.none");
        }
        entry.refuseUnlessNamed(round, setAside);
        boolean open = round.state() == RoundState.OPEN;
        round.decideInMeeting(decision.present(), clock.instant());
        meetings.save(new Meeting(id, decision, clock.instant()));
        letters.setAside(round);
        if (open) {
            cases.tell(
                    PanelProcess.ROUND_DECIDED, round.reference(), PanelProcess.decidedInMeeting(decision.outcome()));
        }
    }

    /** Whether this decision is already recorded. */
    @Transactional(readOnly = true)
    public boolean isRecorded(UUID id, MeetingDecision decision) {
        return meetings.findByRound(id).filter(held -> held.says(decision)).isPresent();
    }
}
