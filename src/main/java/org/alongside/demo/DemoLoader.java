package org.alongside.demo;

import java.util.List;
import org.alongside.calendar.MovableClock;
import org.alongside.database.FirstData;
import org.alongside.identity.Accounts;
import org.alongside.identity.DemoPeople;
import org.alongside.project.Projects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Loads the demonstration into an empty database before the web server starts, because the clock is moved meanwhile.
 * A database with cases is left unchanged; one whose loading was interrupted is loaded again ({@link FirstData}).
 */
@Component
@ConditionalOnBooleanProperty(name = {"alongside.demo", "alongside.demo-cases"})
class DemoLoader implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);

    private final FirstData firstData;
    private final Accounts accounts;
    private final DemoPeople people;
    private final DemoBodies bodies;
    private final List<Story> stories;
    private final Projects projects;
    private final DemoScript teller;
    private final MovableClock clock;
    private boolean running;

    DemoLoader(
            FirstData firstData,
            Accounts accounts,
            DemoPeople people,
            DemoBodies bodies,
            List<Story> stories,
            Projects projects,
            DemoScript teller,
            MovableClock clock) {
        this.firstData = firstData;
        this.accounts = accounts;
        this.teller = teller;
        this.people = people;
        this.bodies = bodies;
        this.stories = stories;
        this.projects = projects;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        if (!projects.all().isEmpty()) {
            return;
        }
        long began = System.nanoTime();
        if (accounts.byUsername("officer").isEmpty()) {
            // No user data exists yet, so interrupted loading can be discarded.
            firstData.begin();
        }
        people.addAll();
        untilToldToEnd(this::tellAll);
        firstData.complete();
        LOG.info("The demonstration is loaded, in {} seconds", (System.nanoTime() - began) / 1_000_000_000L);
    }

    private void tellAll() {
        try {
            bodies.establish();
            for (int i = 0; i < stories.size(); i++) {
                LOG.info(
                        "Loading the demonstration: case {} of {}, {}",
                        i + 1,
                        stories.size(),
                        stories.get(i).title());
                stories.get(i).tell();
            }
        } finally {
            clock.backToNow();
        }
    }

    /** Lets Ctrl-C interrupt loading: the context cannot close until it has started. */
    private void untilToldToEnd(Runnable loading) {
        Thread ending = new Thread(teller::cutOff, "demonstration-cut-off");
        Runtime.getRuntime().addShutdownHook(ending);
        try {
            loading.run();
        } catch (LoadingInterrupted e) {
            // Logged here because logging may be shut down before the startup failure is reported.
            LOG.info("Stopped while the demonstration loads: the next start loads it afresh");
            throw e;
        }
        try {
            Runtime.getRuntime().removeShutdownHook(ending);
        } catch (IllegalStateException e) {
            LOG.debug("Told to end just after the last case", e);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which starts last. */
    @Override
    public int getPhase() {
        return 0;
    }
}
