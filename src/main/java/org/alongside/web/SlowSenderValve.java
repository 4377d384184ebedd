package org.alongside.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Keeps threads for everybody else while some connections send slowly. A thread waits for each request body that is being
 * read, so only so many may be read at once ({@link TransferSlots}), each with a least speed and an end
 * ({@link RequestBody}). As many requests as the database can serve are worked on at once; one whose body is still
 * arriving is not among them. See docs/adr/0077.
 *
 * <p>It is a valve because the container itself reads bodies, when the first parameter of a form is asked for.
 */
class SlowSenderValve extends ValveBase {

    /** The status that belongs to a body that was refused: a request attribute. */
    static final String REFUSED = SlowSenderValve.class.getName() + ".refused";

    /**
     * The limits.
     *
     * @param requestsAtOnce how many requests are worked on at one moment
     * @param bodiesAtOnce how many bodies are read at one moment, in all
     * @param bodiesPerAddress the same for one remote address
     * @param grace after which a body must have arrived at the least speed
     * @param bytesPerSecond the least speed
     * @param longest after which no body is read any further
     * @param largestUnread how much is read of a body that nobody asked for, in bytes
     */
    record Limits(
            int requestsAtOnce,
            int bodiesAtOnce,
            int bodiesPerAddress,
            Duration grace,
            long bytesPerSecond,
            Duration longest,
            long largestUnread) {}

    private final Limits limits;
    private final TransferSlots slots;
    private final Semaphore work;

    SlowSenderValve(Limits limits) {
        super(true);
        this.limits = limits;
        this.slots = new TransferSlots(limits.bodiesAtOnce(), limits.bodiesPerAddress());
        this.work = new Semaphore(limits.requestsAtOnce(), true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (!hasBody(request)) {
            work.acquireUninterruptibly();
            try {
                getNext().invoke(request, response);
            } finally {
                work.release();
            }
            return;
        }
        RequestBody body = new RequestBody(request, limits, slots, work);
        work.acquireUninterruptibly();
        try {
            getNext().invoke(request, response);
            body.readRest(response);
        } finally {
            body.close();
        }
    }

    private static boolean hasBody(Request request) {
        return request.getContentLengthLong() > 0 || request.getCoyoteRequest().getHeader("Transfer-Encoding") != null;
    }
}
