package org.alongside.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.coyote.AbstractProtocol;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Listens on this computer only while demonstration accounts can sign in, whose password everybody knows, unless
 * {@code server.address} says otherwise. The accounts count, wherever they came from: a folder or a database that was filled
 * by the demonstration has them after {@code alongside.demo} is switched off, too. See docs/adr/0079.
 *
 * <p>The web server is built before the database can be asked and listens after everything else has started; the address is
 * set in between.
 */
@Component
public class ListenAddress implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ListenAddress.class);

    private final ObjectProvider<DemoPeople> people;
    private final boolean demo;
    private final @Nullable InetAddress configured;
    private @Nullable AbstractProtocol<?> protocol;
    private boolean open;
    private boolean running;

    ListenAddress(
            ObjectProvider<DemoPeople> people,
            @Value("${alongside.demo:false}") boolean demo,
            @Value("${server.address:#{null}}") @Nullable InetAddress configured) {
        this.people = people;
        this.demo = demo;
        this.configured = configured;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        server.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof AbstractProtocol<?> found) {
                protocol = found;
            }
        });
    }

    @Override
    public void start() {
        running = true;
        open = configured == null || !configured.isLoopbackAddress();
        if (!open || !demo && !people.getObject().canSignIn()) {
            return;
        }
        if (configured == null && protocol != null) {
            protocol.setAddress(loopback());
            open = false;
            LOG.info("Only this computer can reach Alongside, because demonstration accounts can sign in."
                    + " Set server.address=0.0.0.0 to let other computers reach it as well.");
        } else {
            LOG.warn(
                    "Other computers can reach Alongside, and demonstration accounts can sign in: anyone who knows their"
                            + " password, which is published, can use them. Remove server.address, or deactivate the accounts.");
        }
    }

    /** Whether other computers can reach this one, and demonstration accounts can sign in. */
    public boolean exposesDemonstration() {
        return open && people.getObject().canSignIn();
    }

    /** What {@code localhost} means here: on some computers that is the address of IPv6 only. */
    private static InetAddress loopback() {
        try {
            InetAddress local = InetAddress.getByName("localhost");
            return local.isLoopbackAddress() ? local : InetAddress.getLoopbackAddress();
        } catch (UnknownHostException e) {
            return InetAddress.getLoopbackAddress();
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

    /** After the demonstration is loaded, and before the web server, which starts last. */
    @Override
    public int getPhase() {
        return 10;
    }
}
