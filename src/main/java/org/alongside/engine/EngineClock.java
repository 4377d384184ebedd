package org.alongside.engine;

import java.time.Instant;
import java.util.Date;
import org.alongside.calendar.MovableClock;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/** The engine's own clock follows the application's, so that a demonstration can tell a past with true dates. */
@Component
class EngineClock implements MovableClock.Follower {

    @Override
    public void movedTo(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    @Override
    public void backToNow() {
        ClockUtil.reset();
    }
}
