package org.alongside.decision;

import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.identity.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Base class with an open round of seven members and its pages. It is Wednesday 24 March 2027. */
@AlongsideTest
public abstract class WithARound {

    @Autowired
    public PanelRig rig;

    @Autowired
    public TestPeople people;

    @Autowired
    public MockMvc mvc;

    public String reference = "";
    public UUID round = new UUID(0, 0);

    @BeforeEach
    void aRoundInFrontOfSevenMembers() {
        rig.itIsWednesday();
        reference = rig.plannedCase();
        round = rig.open(reference, body());
    }

    @AfterEach
    void now() {
        rig.clock.backToNow();
    }

    /** The body asked: with the usual terms, unless overridden. */
    UUID body() {
        return rig.body();
    }
}
