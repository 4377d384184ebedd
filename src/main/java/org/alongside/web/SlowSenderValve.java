package org.alongside.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Protects threads from slow senders. Each body being read blocks a thread, so their number is limited ({@link
 * TransferSlots}), with a minimum speed and a time limit ({@link RequestBody}). Concurrent requests are limited to what
 * the database can serve, not counting those whose body is still arriving. See docs/adr/0077.
 *
 * <p>A valve, because the container itself reads bodies when a form's first parameter is read.
 */
class SlowSenderValve extends ValveBase {

    /** The request attribute with the status of a rejected body. */
    static final String REFUSED = SlowSenderValve.class.getName() + ".refused";

    /**
     * The limits.
     *
     * @param requestsAtOnce concurrent requests
     * @param bodiesAtOnce concurrent request bodies, in total
     * @param bodiesPerAddress concurrent request bodies per remote address
     * @param grace time before the minimum speed applies
     * @param bytesPerSecond the minimum speed
     * @param longest the maximum time for a body
     * @param largestUnread how many unread bytes are discarded at most
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
