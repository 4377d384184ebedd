package org.alongside.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.concurrent.Semaphore;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.coyote.ActionCode;
import org.apache.coyote.BadRequestException;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * A request body while it is received. From its first byte to its last it holds a transfer slot instead of its request
 * permit. A body without a slot is rejected with 503, a slow one with 408; both close the connection.
 */
final class RequestBody implements InputBuffer {

    private enum State {
        UNREAD,
        ARRIVING,
        READ,
        REFUSED
    }

    private final Request request;
    private final org.apache.coyote.Request raw;
    private final InputBuffer source;
    private final SlowSenderValve.Limits limits;
    private final TransferSlots slots;
    private final Semaphore work;
    private final String address;
    private final long length;
    private State state = State.UNREAD;
    private boolean working = true;
    private long began;
    private long bytes;

    /**
     * Inserts itself between the connection and the container. The caller has acquired a permit of {@code work} for it.
     */
    RequestBody(Request request, SlowSenderValve.Limits limits, TransferSlots slots, Semaphore work) {
        this.request = request;
        this.raw = request.getCoyoteRequest();
        this.source = raw.getInputBuffer();
        this.limits = limits;
        this.slots = slots;
        this.work = work;
        this.address = String.valueOf(request.getRemoteAddr());
        this.length = request.getContentLengthLong();
        raw.setInputBuffer(this);
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (state == State.REFUSED) {
            throw new BadRequestException("The rest of this body is not read");
        }
        if (state == State.UNREAD) {
            begin();
        }
        int read = readOne(handler);
        if (read > 0) {
            bytes += read;
        }
        if (state == State.ARRIVING) {
            if (read < 0 || length >= 0 && bytes >= length) {
                end(State.READ);
            } else if (isTooSlow()) {
                throw refuse(HttpServletResponse.SC_REQUEST_TIMEOUT);
            }
        }
        return read;
    }

    private int readOne(ApplicationBufferHandler handler) throws IOException {
        try {
            return source.doRead(handler);
        } catch (SocketTimeoutException nothingCame) {
            throw refuse(HttpServletResponse.SC_REQUEST_TIMEOUT);
        }
    }

    private void begin() throws IOException {
        if (length >= 0 && source.available() >= length) {
            // It arrived with the headers, so there is no wait.
            state = State.READ;
            return;
        }
        if (!slots.take(address)) {
            throw refuse(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
        state = State.ARRIVING;
        began = System.nanoTime();
        work.release();
        working = false;
    }

    private void end(State end) {
        if (state == State.ARRIVING) {
            slots.free(address);
        }
        state = end;
        if (!working) {
            work.acquireUninterruptibly();
            working = true;
        }
    }

    private boolean isTooSlow() {
        long nanos = System.nanoTime() - began;
        return nanos > limits.longest().toNanos()
                || nanos > limits.grace().toNanos() && bytes < limits.bytesPerSecond() * (nanos / 1e9);
    }

    /** Not a plain {@code IOException}, which the container would take for a lost connection. */
    private IOException refuse(int status) {
        end(State.REFUSED);
        request.setAttribute(SlowSenderValve.REFUSED, status);
        closeAfterwards();
        return new BadRequestException("Refused with " + status);
    }

    private void closeAfterwards() {
        raw.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }

    /**
     * Discards the unread rest within the same limits; without this, browsers would report a broken connection instead
     * of the response. The container would read it without limits.
     */
    void readRest(Response response) throws IOException {
        if (state == State.READ || state == State.REFUSED || raw.hasExpectation() || request.isAsync()) {
            return;
        }
        response.finishResponse();
        if (length > limits.largestUnread()) {
            closeAfterwards();
            return;
        }
        Discarded discarded = new Discarded();
        try {
            while (bytes <= limits.largestUnread() && doRead(discarded) >= 0 && state != State.READ) {
                discarded.content = ByteBuffer.allocate(0);
            }
        } catch (IOException refusedOrGone) {
            closeAfterwards();
        }
    }

    /** Releases the request's permits. */
    void close() {
        raw.setInputBuffer(source);
        if (state == State.ARRIVING) {
            slots.free(address);
            state = State.REFUSED;
            closeAfterwards();
        }
        if (working) {
            work.release();
        }
    }

    @Override
    public int available() {
        return source.available();
    }

    /** Discards its input. */
    private static final class Discarded implements ApplicationBufferHandler {

        private ByteBuffer content = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            content = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return content;
        }

        @Override
        public void expand(int size) {
            // No buffer is needed.
        }
    }
}
