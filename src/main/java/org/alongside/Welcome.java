package org.alongside;

import java.net.Inet6Address;
import java.net.InetAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The last line of the start: the address to open. */
@Component
class Welcome {

    private static final Logger log = LoggerFactory.getLogger(Welcome.class);

    private final Environment environment;

    Welcome(Environment environment) {
        this.environment = environment;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void sayWhereToGo(ApplicationReadyEvent ready) {
        String address = "http://" + host() + ":" + environment.getProperty("local.server.port", "8080")
                + environment.getProperty("server.servlet.context-path", "");
        log.info("Alongside is ready: {}", address);
        if (environment.getProperty("alongside.demo", Boolean.class, false)) {
            log.info("Demo accounts and their password: {}/sign-in (and README.md)", address);
        }
    }

    /** This computer's host name, or the only network address that the server listens on. */
    private String host() {
        InetAddress address = environment.getProperty("server.address", InetAddress.class);
        if (address == null || address.isAnyLocalAddress() || address.isLoopbackAddress()) {
            return "localhost";
        }
        String host = address.getHostAddress();
        return address instanceof Inet6Address ? "[" + host + "]" : host;
    }
}
