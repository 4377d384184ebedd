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
 * Listens only on loopback while demo accounts, whose password is public, can sign in, unless {@code server.address} is
 * set. The check is on accounts, whatever their origin: a database once filled by the demo keeps them after {@code
 * alongside.demo} is switched off. See docs/adr/0079.
 *
 * <p>The web server is built before the database is available and starts listening last; the address is set in between.
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

    /** Whether demo accounts can sign in and the server is reachable from other machines. */
    public boolean exposesDemonstration() {
        return open && people.getObject().canSignIn();
    }

    /** The address of {@code localhost}, which is IPv6 only on some machines. */
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

    /** After the demo data is loaded and before the web server, which starts last. */
    @Override
    public int getPhase() {
        return 10;
    }
}
