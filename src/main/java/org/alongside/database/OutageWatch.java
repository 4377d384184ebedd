package org.alongside.database;

import ch.qos.logback.classic.LoggerContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Logs the beginning and the end of a database outage, one line each. */
@Component
class OutageWatch implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(OutageWatch.class);

    private final DataSource database;
    private final OutageFilter filter = new OutageFilter(this::seen);
    private final AtomicBoolean away = new AtomicBoolean();

    OutageWatch(DataSource database) {
        this.database = database;
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging) {
            filter.setContext(logging);
            filter.start();
            logging.addTurboFilter(filter);
        }
    }

    private void seen(Throwable trouble) {
        if (away.compareAndSet(false, true)) {
            LOG.warn(
                    "The database cannot be used ({}). Pages say so; it is tried again until it answers.",
                    Outage.reason(trouble));
        }
    }

    /** Probes only during an outage, and with a write, because a full disk still allows reads. */
    @Scheduled(fixedDelayString = "${alongside.database.look-every:5s}")
    void look() {
        if (!away.get()) {
            return;
        }
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create temporary table room_to_write on commit drop as"
                    + " select repeat(md5(number::text), 30) from generate_series(1, 100) number");
            connection.rollback();
            away.set(false);
            LOG.info("The database answers again.");
        } catch (SQLException e) {
            LOG.debug("The database is still away", e);
        }
    }

    @Override
    public void destroy() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging) {
            logging.getTurboFilterList().remove(filter);
        }
    }
}
