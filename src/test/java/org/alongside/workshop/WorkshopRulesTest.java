package org.alongside.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WorkshopRulesTest {

    private static final Instant BEGINS = Instant.parse("2027-05-04T13:00:00Z");
    private static final Instant ENDS = BEGINS.plusSeconds(7200);

    private final Workshop workshop = new Workshop(
            "CP-2027-0001",
            1,
            new WorkshopPlan("What good looks like", BEGINS, ENDS, WorkshopHow.BOTH, "Town hall", 5));

    @Test
    void it_is_over_from_the_moment_it_ends() {
        assertThat(workshop.isOver(ENDS.minusSeconds(1))).isFalse();
        assertThat(workshop.isOver(ENDS)).isTrue();
    }

    @Test
    void inviting_again_does_not_change_when_people_were_invited() {
        workshop.invite(BEGINS.minusSeconds(60));
        workshop.invite(BEGINS.minusSeconds(30));
        assertThat(workshop.invitedAt()).isEqualTo(BEGINS.minusSeconds(60));
    }

    @Test
    void how_many_came_is_not_known_before_it_is_recorded_and_may_be_nobody() {
        assertThat(workshop.peopleInAll()).isNull();
        assertThat(workshop.isRecorded()).isFalse();
        workshop.record(0, "Snow", ENDS);
        assertThat(workshop.peopleInAll()).isZero();
        assertThat(workshop.isRecorded()).isTrue();
    }
}
