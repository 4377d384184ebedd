package org.alongside.scoring;

import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.form.draft.LatestDraft;
import org.alongside.identity.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Base class with a small grants round of seven members and its pages. It is Wednesday 24 March 2027. */
@AlongsideTest
public abstract class WithAScoringRound {

    @Autowired
    LatestDraft latestDraft;

    @Autowired
    public ScoringRig rig;

    @Autowired
    public TestPeople people;

    @Autowired
    public MockMvc mvc;

    public UUID round = new UUID(0, 0);

    @BeforeEach
    void aRoundInFrontOfSevenMembers() {
        rig.panel.itIsWednesday();
        round = rig.grantsRound();
    }

    @AfterEach
    void now() {
        rig.panel.clock.backToNow();
    }
}
