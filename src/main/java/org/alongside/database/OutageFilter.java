package org.alongside.database;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * Drops stack traces during a database outage, when engine, scheduler, pool and pages each log the same one every few
 * seconds. {@code logging.level.org.alongside.database=DEBUG} restores them.
 */
class OutageFilter extends TurboFilter {

    private static final org.slf4j.Logger LOG = org.slf4j.LoggerFactory.getLogger(OutageFilter.class);

    private final Consumer<Throwable> seen;

    OutageFilter(Consumer<Throwable> seen) {
        this.seen = seen;
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] parameters,
            @Nullable Throwable thrown) {
        Throwable given = thrown == null ? last(parameters) : thrown;
        if (given == null || !level.isGreaterOrEqual(Level.WARN) || !Outage.isBehind(given)) {
            return FilterReply.NEUTRAL;
        }
        seen.accept(given);
        return LOG.isDebugEnabled() ? FilterReply.NEUTRAL : FilterReply.DENY;
    }

    /** An exception can also be the last message argument. */
    private static @Nullable Throwable last(Object @Nullable [] parameters) {
        return parameters != null
                        && parameters.length > 0
                        && parameters[parameters.length - 1] instanceof Throwable thrown
                ? thrown
                : null;
    }
}
