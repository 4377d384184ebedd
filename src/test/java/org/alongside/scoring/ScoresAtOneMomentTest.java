package org.alongside.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.alongside.AlongsideTest;
import org.alongside.decision.PanelRig;
import org.alongside.scoring.model.ScoringProcess;
import org.alongside.scoring.model.ScoringState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Real threads with their own transactions, released together. */
@AlongsideTest
class ScoresAtOneMomentTest {

    @Autowired
    ScoringRig rig;

    @BeforeEach
    void wednesday() {
        rig.panel.itIsWednesday();
    }

    @AfterEach
    void now() {
        rig.panel.clock.backToNow();
    }

    @RepeatedTest(3)
    void seven_members_who_finish_at_the_same_moment_close_the_round_once() throws Exception {
        UUID round = rig.grantsRound();
        PanelRig.MEMBERS.forEach(member -> rig.scoreAll(round, member, 3));
        CyclicBarrier start = new CyclicBarrier(PanelRig.MEMBERS.size());
        ExecutorService threads = Executors.newFixedThreadPool(PanelRig.MEMBERS.size());
        try {
            List<Future<?>> futures = new ArrayList<>();
            for (String member : PanelRig.MEMBERS) {
                futures.add(threads.submit(() -> {
                    start.await(30, TimeUnit.SECONDS);
                    rig.finish(round, member);
                    return true;
                }));
            }
            for (Future<?> future : futures) {
                future.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(rig.reading.view(round).state()).isEqualTo(ScoringState.MODERATION);
        assertThat(rig.open(round)).containsExactly(ScoringProcess.MODERATE);
        assertThat(rig.jdbc
                        .sql("select count(*) from scoring_seat where round = ? and done_at is not null")
                        .param(round)
                        .query(Long.class)
                        .single())
                .isEqualTo(7);
    }
}
