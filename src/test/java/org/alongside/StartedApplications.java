package org.alongside;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Starts the applications shared by a class's tests, and ends all of them after the last test, even if tests or set-up
 * fail. Register it in a static field.
 */
public final class StartedApplications implements AfterAllCallback {

    private final Deque<Started> started = new ArrayDeque<>();

    /** As {@link Started#with}, closed after the class's last test. */
    public Started start(String... settings) throws IOException {
        Started application = Started.with(settings);
        started.push(application);
        return application;
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        Exception first = null;
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (IOException | InterruptedException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
