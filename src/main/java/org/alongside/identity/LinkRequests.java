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
 * Handles requests for links after responding, so that neither the text nor the timing of the response reveals whether
 * an address is known.
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
     * Requests a link.
     *
     * @param from the client's network address
     * @return false when this network address exceeded the hourly limit
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
