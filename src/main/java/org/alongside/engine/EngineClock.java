package org.alongside.engine;

import java.time.Instant;
import java.util.Date;
import org.alongside.calendar.MovableClock;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/** Sets the engine's clock to the application's, so that demonstration data has true dates. */
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
