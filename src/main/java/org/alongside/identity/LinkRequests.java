package org.alongside.identity;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Takes requests for links and deals with them after the answer has been given, so that neither its words nor its time
 * tell whether an address is known.
 */
@Component
public class LinkRequests implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(LinkRequests.class);
    private static final int PER_ADDRESS = 20;
    private static final int WAITING = 500;

    private final SignInLinks links;
    private final RequestCounts counts;
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            0, 1, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING), task -> new Thread(task, "sign-in-links"));

    LinkRequests(SignInLinks links, RequestCounts counts) {
        this.links = links;
        this.counts = counts;
        worker.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    }

    /**
     * Asks for a link.
     *
     * @param from the network address that asks
     * @return whether it was taken; not when too many came from this network address within an hour
     */
    public boolean ask(String email, String from) {
        if (!counts.within(PER_ADDRESS, Duration.ofHours(1), "link-from", from)) {
            return false;
        }
        worker.execute(() -> {
            try {
                links.sendTo(email);
            } catch (RuntimeException e) {
                LOG.warn("A sign-in link could not be made: {}", e.getClass().getSimpleName());
            }
        });
        return true;
    }

    @Override
    public void destroy() throws InterruptedException {
        worker.shutdown();
        if (!worker.awaitTermination(5, TimeUnit.SECONDS)) {
            worker.shutdownNow();
        }
    }
}
