package org.alongside.demo;

import java.util.List;
import org.alongside.calendar.MovableClock;
import org.alongside.identity.DemoPeople;
import org.alongside.project.Projects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Fills an empty demonstration, before the first page can be asked for: while a past is told the clock is not the real
 * one. A database that has cases is left as it is.
 */
@Component
@ConditionalOnBooleanProperty(name = {"alongside.demo", "alongside.demo-cases"})
class DemoLoader implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);

    private final DemoPeople people;
    private final DemoBodies bodies;
    private final List<Story> stories;
    private final Projects projects;
    private final MovableClock clock;
    private boolean running;

    DemoLoader(DemoPeople people, DemoBodies bodies, List<Story> stories, Projects projects, MovableClock clock) {
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
        people.addAll();
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
        LOG.info("The demonstration is loaded, in {} seconds", (System.nanoTime() - began) / 1_000_000_000L);
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
