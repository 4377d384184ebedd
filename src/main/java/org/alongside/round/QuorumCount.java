package org.alongside.round;

/**
 * How far a round is towards its quorum.
 *
 * @param remaining seats that may decide
 * @param needed ballots needed
 * @param voted ballots there are; abstentions count
 * @param votedWithLivedExperience how many of those come from people who use services, or carers
 * @param livedExperienceNeeded per cent
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

    /** Per cent of the ballots so far, rounded down; 0 when there are none. */
    public int livedExperienceNow() {
        return voted == 0 ? 0 : votedWithLivedExperience * 100 / voted;
    }
}
