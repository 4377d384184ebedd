package org.alongside.round;

/**
 * A round's progress towards its quorum.
 *
 * @param remaining seats that may decide
 * @param needed ballots needed
 * @param voted ballots given, including abstentions
 * @param votedWithLivedExperience ballots given by people who use services, or carers
 * @param livedExperienceNeeded in per cent
 */
public record QuorumCount(
        int remaining, int needed, int voted, int votedWithLivedExperience, int livedExperienceNeeded) {

    public boolean enoughSeats() {
        return remaining > 0 && voted >= needed;
    }

    public boolean enoughLivedExperience() {
        return votedWithLivedExperience * 100 >= livedExperienceNeeded * voted;
    }

    public boolean isQuorate() {
        return enoughSeats() && enoughLivedExperience();
    }

    public boolean allHaveVoted() {
        return remaining > 0 && voted == remaining;
    }

    /** Per cent of the ballots given, rounded down; 0 without ballots. */
    public int livedExperienceNow() {
        return voted == 0 ? 0 : votedWithLivedExperience * 100 / voted;
    }
}
